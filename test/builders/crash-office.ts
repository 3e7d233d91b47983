import { makeInbox } from '../../adapters/in-memory/messages/inbox';
import { makeInMemoryMailAddressBook } from '../../adapters/in-memory/messages/mail-address-book';
import { makeFollowSessions } from '../../application/booking/follow-sessions.use-case';
import type { BookingLists } from '../../application/booking/ports/booking-lists';
import type { BookingStore } from '../../application/booking/ports/booking-store';
import type { WakeUps } from '../../application/booking/ports/wake-ups';
import { makeSetWakeUp } from '../../application/booking/set-wake-up.use-case';
import { makeWakeFamilies } from '../../application/booking/wake-families.use-case';
import type { ListingRepository } from '../../application/listing/ports/listing-repository';
import type { Gatherings } from '../../application/messages/ports/gatherings';
import type { GatheringDue, SessionReminder } from '../../application/messages/ports/mail';
import type { MailSuppressions } from '../../application/messages/ports/mail-suppressions';
import type { Mailer } from '../../application/messages/ports/mailer';
import type { Reminders } from '../../application/messages/ports/reminders';
import { makeRecordMailFeedback } from '../../application/messages/record-mail-feedback.use-case';
import { makeSendMail } from '../../application/messages/send-mail.use-case';
import type { ProfileRepository } from '../../application/people/ports/profile-repository';
import type { IdempotencyStore } from '../../application/ports/idempotency-store';
import type { DomainEvent } from '../../domain/events';
import { minute } from '../../domain/shared/time';
import { eventsOfChange, type StoredChange } from '../../domain/stored-change';
import { queueSources } from '../../handlers/event-sources';
import { inMemoryPorts } from './in-memory-ports';
import { Died, makeMortal } from './mortal';
import type { SetClock } from './set-clock';

/** What outlives a process. */
export interface Premises {
  readonly clock: SetClock;
  readonly stores: {
    readonly bookings: BookingStore & BookingLists;
    readonly listings: ListingRepository;
    readonly profiles: ProfileRepository;
    readonly wakeUps: WakeUps;
    readonly gatherings: Gatherings;
    readonly idempotencyStore: IdempotencyStore;
    readonly suppressions: MailSuppressions;
  };
  /** Everything that was written up to now, from the first write on. */
  changes(): Promise<readonly StoredChange[]>;
}

type Consumer = (event: DomainEvent) => Promise<void>;

/** The mail service: it knows what it has sent, whatever became of who sent it. */
const makeMailService = (clock: SetClock) => {
  const inbox = makeInbox(clock, 'Things To Do <us@example.org>');
  const sent: string[] = [];
  const mailer: Mailer = {
    send: async (mail) => {
      await inbox.mailer.send(mail);
      sent.push(mail.id);
    },
  };
  return { inbox, mailer, sent };
};

/** What processes work with: what outlives them, and what answers at once. */
const makePorts = ({ clock, stores }: Premises) => {
  const service = makeMailService(clock);
  const queued: (GatheringDue | SessionReminder)[] = [];
  const reminders: Reminders = { remind: async (due) => void queued.push(due) };
  const memory = inMemoryPorts();
  const atOnce = {
    ...memory,
    clock,
    listingAddress: () => undefined,
    bookingAddress: () => undefined,
    paymentQueue: { send: async () => undefined },
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
  const kept = {
    ...stores,
    bookingLists: stores.bookings,
    directory: memory.directory,
    reminders,
    mailer: service.mailer,
    addressBook: makeInMemoryMailAddressBook({ moderators: ['mo@example.org'], contact: 'us@example.org' }),
  };
  return { ...service, queued, kept, atOnce, directory: memory.directory };
};

type Ports = ReturnType<typeof makePorts>;

/** Returns what comes of events, in one process. */
const makeConsumers = (ports: Omit<Ports['atOnce'], keyof Ports['kept']> & Ports['kept']) => {
  const [sendMail, followSessions, setWakeUp] = [makeSendMail(ports), makeFollowSessions(ports), makeSetWakeUp(ports)];
  const consumers: Readonly<Record<'bookings' | 'mail', Consumer>> = {
    mail: sendMail as Consumer,
    bookings: async (event) => {
      const { type } = event;
      if (type !== 'BookingMoved' && type !== 'ListMovesOn') await followSessions(event as never);
      if (type === 'BookingMade' || type === 'BookingMoved' || type === 'ListMovesOn') await setWakeUp(event);
    },
  };
  return { sendMail, consume: ({ to, event }: Message) => consumers[to](event) };
};

interface Message {
  readonly to: 'bookings' | 'mail';
  readonly event: DomainEvent;
}

/** What one change tells whom. */
const messagesOf = (change: StoredChange): readonly Message[] =>
  eventsOfChange(change).flatMap((event) =>
    (['mail', 'bookings'] as const)
      .filter((name) => (queueSources[name].events as readonly string[]).includes(event.type))
      .map((to) => ({ to, event })),
  );

/** How messages come: each once and in order, or each twice, in any order that the numbers (from 0 to 1) say, as queues may. */
export type Delivery = 'IN_ORDER' | (() => number);

/** A message that is not done is put back, but not for ever. */
const maxReturns = 50;

/** Takes messages from anywhere among those that wait; a message is gone when it was done twice. What is in hand when somebody dies stays. */
const makeShuffled = (random: () => number) => {
  const waiting: { readonly message: Message; times: number; returns: number }[] = [];
  return {
    add: (messages: readonly Message[]): void => {
      for (const message of messages) waiting.push({ message, times: 0, returns: 0 });
    },
    deliver: async (consume: (message: Message) => Promise<void>): Promise<boolean> => {
      const taken = waiting[Math.floor(random() * waiting.length)];
      if (!taken) return false;
      try {
        await consume(taken.message);
        taken.times += 1;
        if (taken.times === 2) waiting.splice(waiting.indexOf(taken), 1);
      } catch (failure) {
        taken.returns += 1;
        if (failure instanceof Died || taken.returns > maxReturns) throw failure;
      }
      return true;
    },
  };
};

/** Returns what runs behind the API on some premises, in processes that may die one after the other. */
export const makeCrashOffice = (premises: Premises, delivery: Delivery = 'IN_ORDER') => {
  const queue = makeShuffled(delivery === 'IN_ORDER' ? () => 0 : delivery);
  const { clock, stores } = premises;
  const { atOnce, directory, inbox, kept, queued, sent } = makePorts(premises);
  /** How many changes are done with. */
  let done = 0;

  /** A process, whose ports die with it. */
  const start = (lastStep?: number) => {
    const mortal = makeMortal(lastStep);
    const ports = { ...atOnce, ...mortal.ports(kept) };
    const { sendMail, consume } = makeConsumers(ports);
    return {
      ports,
      steps: mortal.steps,
      wakeFamilies: makeWakeFamilies(ports),
      /** Does what follows from what was written. What is not done with comes again. */
      settle: async (): Promise<void> => {
        for (let isBusy = true; isBusy; ) {
          const all = await premises.changes();
          isBusy = done < all.length;
          for (; done < all.length; done += 1) {
            const messages = messagesOf(all[done] as StoredChange);
            if (delivery === 'IN_ORDER') for (const message of messages) await consume(message);
            else queue.add(messages);
          }
          isBusy = (await queue.deliver(consume)) || isBusy;
        }
        for (let [due] = queued; due; [due] = queued) {
          await sendMail(due);
          queued.shift();
        }
      },
    };
  };

  return {
    clock,
    stores,
    start,
    /** Returns what somebody was mailed: subjects, in no order. */
    mailsTo: (address: string): readonly string[] =>
      inbox
        .received(address)
        .map(({ subject }) => subject)
        .sort(),
    signUp: (email: string): string => directory.signUp('user', email).sub,
    /** Lets the reservations of whoever died end; meanwhile the mail service tells what it has sent. */
    recover: async (): Promise<void> => {
      const recordFeedback = makeRecordMailFeedback({ ...atOnce, ...kept });
      for (const mailId of sent) await recordFeedback({ type: 'SENT', mailId });
      clock.time += 6 * minute;
    },
  };
};

export type CrashOffice = ReturnType<typeof makeCrashOffice>;
export type Process = ReturnType<CrashOffice['start']>;
