import type { ContactQueue } from '../../application/messages/ports/contact-queue';
import type { ContactMessage } from '../../application/messages/ports/mail';
import type { Reminders } from '../../application/messages/ports/reminders';
import { minute } from '../../domain/shared/time';

export interface Received {
  readonly body: string;
  /** What deletes or releases this delivery. */
  readonly receipt: string;
  readonly receiveCount: number;
}

export interface AnyQueue {
  readonly contactQueue: ContactQueue;
  readonly reminders: Reminders;
  /** Returns the next message that can be seen; undefined when none comes. */
  receive(): Promise<Received | undefined>;
  delete(receipt: string): Promise<void>;
  /** Makes it visible again at once. */
  release(receipt: string): Promise<void>;
  /** Returns the next message that was given up. */
  deadLetter(): Promise<string | undefined>;
}

/** How often a message is delivered before it is given up. */
export const maxDeliveries = 3;

let made = 0;

const aMessage = (overrides: Partial<ContactMessage> = {}): ContactMessage => {
  made += 1;
  return {
    type: 'ContactMessage',
    id: `note-${made}`,
    from: 'ada@example.org',
    subject: 'Hi',
    body: 'x',
    ...overrides,
  };
};

/** Checks what every queue for mail does: messages to us go in as they are, and come out until they are done with. */
export const queueContract = (name: string, make: () => Promise<AnyQueue>): void => {
  describe(`${name}: the mail queue`, () => {
    let queue: AnyQueue;

    beforeEach(async () => {
      queue = await make();
    });

    const next = async (): Promise<Received> => {
      const received = await queue.receive();
      if (!received) throw new Error('nothing came');
      return received;
    };

    it('delivers a message whole', async () => {
      const long = '"Zażółć" & <b> \u{1f3aa}\n\t'.repeat(500);
      const message = aMessage({ subject: 'Łódź', body: long });
      await queue.contactQueue.send(message);
      expect(JSON.parse((await next()).body)).toEqual(message);
    });

    it('delivers a reminder as it is, and none before its time', async () => {
      const due = { type: 'GatheringDue', id: 'due-1', kind: 'ThingToDoSubmitted', window: 'note' } as const;
      await queue.reminders.remind({ ...due, id: 'due-2' }, 10 * minute);
      await queue.reminders.remind(due, 0);
      const { body, receipt } = await next();
      expect(JSON.parse(body)).toEqual(due);
      await queue.delete(receipt);
      expect(await queue.receive()).toBeUndefined();
    });

    it('hides what was received, and forgets what was deleted', async () => {
      await queue.contactQueue.send(aMessage());
      const { receipt, receiveCount } = await next();
      expect(receiveCount).toBe(1);
      expect(await queue.receive()).toBeUndefined();
      await queue.delete(receipt);
      expect(await queue.receive()).toBeUndefined();
      expect(await queue.deadLetter()).toBeUndefined();
    });

    it('delivers again what failed, and gives it up in the end, unharmed', async () => {
      const poison = aMessage({ body: 'poison' });
      await queue.contactQueue.send(poison);
      const counts: number[] = [];
      for (let delivery = 0; delivery < maxDeliveries; delivery += 1) {
        const { receipt, receiveCount } = await next();
        counts.push(receiveCount);
        await queue.release(receipt);
      }
      expect(counts).toEqual([1, 2, 3]);
      expect(await queue.receive()).toBeUndefined();
      expect(JSON.parse((await queue.deadLetter()) ?? '{}')).toEqual(poison);
    });
  });
};
