import fc from 'fast-check';
import { makeInMemoryBookings } from '../../../../adapters/in-memory/booking/bookings';
import { makeChanges } from '../../../../adapters/in-memory/changes';
import { makeInMemoryChildren } from '../../../../adapters/in-memory/family/child-repository';
import { makeInMemoryIdempotencyStore } from '../../../../adapters/in-memory/idempotency-store';
import { makeInMemoryListings } from '../../../../adapters/in-memory/listing/listing-repository';
import { makeInMemoryGatherings } from '../../../../adapters/in-memory/messages/gatherings';
import { makeInbox } from '../../../../adapters/in-memory/messages/inbox';
import { makeInMemoryMailAddressBook } from '../../../../adapters/in-memory/messages/mail-address-book';
import { makeInMemoryMailSuppressions } from '../../../../adapters/in-memory/messages/mail-suppressions';
import { makeInMemoryMetrics } from '../../../../adapters/in-memory/metrics';
import { makeInMemoryProfiles } from '../../../../adapters/in-memory/people/profile-repository';
import { makeInMemoryUserDirectory } from '../../../../adapters/in-memory/people/user-directory';
import { makeHmacTickets } from '../../../../adapters/tickets/hmac-tickets';
import type { GatheringDue } from '../../../../application/messages/ports/mail';
import { makeSendMail } from '../../../../application/messages/send-mail.use-case';
import { eventsOfListing, type ThingToDoSubmitted } from '../../../../domain/listing/events';
import { minute } from '../../../../domain/shared/time';
import { aContent, aKey, aPending, noon } from '../../../builders/listings';
import { setClock } from '../../../builders/set-clock';

const moderators = 'mo@example.org';

const listings = makeInMemoryListings(makeChanges());

const submission = (): ThingToDoSubmitted => {
  const pending = aPending({ content: aContent({ name: `Listing ${aKey()}` }) });
  void listings.commit({ answer: pending, listings: [pending] });
  const [event] = eventsOfListing(undefined, pending);
  if (event?.type !== 'ThingToDoSubmitted') throw new Error('not submitted');
  return event;
};

/** Breaks at the calls of these numbers, counted over all methods: before what they do, or after it. */
interface Breaks {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
}

const unbroken: Breaks = { before: new Set(), after: new Set() };

const breaking = ({ before, after }: Breaks) => {
  let calls = 0;
  return <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name, self): unknown => {
        const method: unknown = Reflect.get(target, name, self);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]): Promise<unknown> => {
          calls += 1;
          const call = calls;
          if (before.has(call)) throw new Error('killed before');
          const answer: unknown = await method.apply(target, args);
          if (after.has(call)) throw new Error('killed after');
          return answer;
        };
      },
    });
};

const aHost = (breaks: Breaks = unbroken) => {
  const clock = setClock();
  const inbox = makeInbox(clock, 'us@example.org');
  const reminders: { readonly due: GatheringDue; readonly at: number }[] = [];
  const killed = breaking(breaks);
  const send = makeSendMail({
    clock,
    idempotencyStore: makeInMemoryIdempotencyStore(clock, 5 * minute),
    gatherings: killed(makeInMemoryGatherings()),
    reminders: killed({
      remind: async (due: GatheringDue, delay: number) => {
        reminders.push({ due, at: clock.time + delay });
      },
    }),
    mailer: killed(inbox.mailer),
    listings,
    listingAddress: () => undefined,
    bookings: makeInMemoryBookings({ listings, children: makeInMemoryChildren() }),
    bookingAddress: () => undefined,
    tickets: makeHmacTickets([{ version: 1, secret: 'a secret' }]),
    profiles: makeInMemoryProfiles(makeChanges()),
    directory: makeInMemoryUserDirectory({ next: aKey }),
    addressBook: makeInMemoryMailAddressBook({ moderators: [moderators], contact: 'us@example.org' }),
    suppressions: makeInMemoryMailSuppressions(clock),
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    metrics: makeInMemoryMetrics(),
  });
  /** Delivers as the queue does: again until it works. */
  const deliver = async (cause: Parameters<typeof send>[0]): Promise<void> => {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      try {
        await send(cause);
        return;
      } catch {
        clock.time += 1;
      }
    }
    throw new Error('given up');
  };
  return {
    clock,
    deliver,
    reminders,
    mails: () => [...inbox.received(moderators)].reverse(),
    /** Reminds of what is due, and of what follows from that. */
    remindAll: async (): Promise<void> => {
      for (let next = reminders.shift(); next; next = reminders.shift()) {
        clock.time = Math.max(clock.time, next.at);
        await deliver(next.due);
        await deliver(next.due);
      }
    },
  };
};

const namesIn = (text: string): readonly string[] => text.match(/Listing key-\d+/g) ?? [];

describe('mails to moderators', () => {
  it('come at once, and what follows within ten minutes comes in one', async () => {
    const host = aHost();
    const events = Array.from({ length: 500 }, submission);
    for (const event of events) await host.deliver(event);
    expect(host.mails().map(({ subject }) => subject)).toEqual([`New thing to do to review: ${events[0]?.name}`]);
    expect(host.reminders).toMatchObject([{ at: noon + 10 * minute }]);
    await host.remindAll();
    const [, digest, ...others] = host.mails();
    expect(others).toEqual([]);
    expect(digest?.subject).toBe('499 things to do to review');
    expect(namesIn(digest?.text ?? '')).toHaveLength(100);
    expect(digest?.text).toContain('and 399 more');
    host.clock.time += 10 * minute;
    const next = submission();
    await host.deliver(next);
    expect(host.mails().at(-1)?.subject).toBe(`New thing to do to review: ${next.name}`);
    expect(host.mails()).toHaveLength(3);
  });

  it('are as they were when one alone follows', async () => {
    const host = aHost();
    const [first, second] = [submission(), submission()];
    for (const event of [first, second, first, second]) await host.deliver(event);
    await host.remindAll();
    expect(host.mails().map(({ subject }) => subject)).toEqual(
      [first, second].map(({ name }) => `New thing to do to review: ${name}`),
    );
  });

  it('come for as long as something happens within every ten minutes, and ids grow no longer', async () => {
    const host = aHost();
    const first = submission();
    await host.deliver(first);
    const names = [first.name];
    for (let window = 0; window < 250; window += 1) {
      const event = submission();
      await host.deliver(event);
      names.push(event.name);
      const [next, ...others] = host.reminders.splice(0);
      expect(others).toEqual([]);
      if (!next) throw new Error(`nobody is reminded of window ${window}`);
      expect(next.due.id.length).toBeLessThan(first.id.length + 20);
      host.clock.time = next.at;
      await host.deliver(next.due);
      await host.deliver(next.due);
    }
    expect(host.mails().flatMap(({ text }) => namesIn(text))).toEqual(names);
    // The last window ends with nothing in it.
    await host.remindAll();
    expect(host.reminders).toEqual([]);
  });

  it('leave no reminder behind once all is told, though it took several mails', async () => {
    const host = aHost();
    const events = Array.from({ length: 1102 }, submission);
    for (const event of events) await host.deliver(event);
    await host.remindAll();
    expect(host.mails().map(({ subject }) => subject)).toEqual([
      `New thing to do to review: ${events[0]?.name}`,
      '1000 things to do to review',
      '101 things to do to review',
    ]);
    expect(host.reminders).toEqual([]);
    const count = host.mails().length;
    host.clock.time += 60 * minute;
    await host.remindAll();
    expect(host.mails()).toHaveLength(count);
  });

  it('lose nothing and tell nothing twice, whatever dies between two steps', async () => {
    const calls = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 12 }).map((numbers) => new Set(numbers));
    await fc.assert(
      fc.asyncProperty(
        calls,
        fc.array(fc.integer({ min: 0, max: 4 * minute }), { maxLength: 8 }),
        async (before, gaps) => {
          const host = aHost({ before, after: new Set() });
          const events = [submission(), ...gaps.map(submission)];
          for (const [index, event] of events.entries()) {
            host.clock.time += gaps[index - 1] ?? 0;
            const due = host.reminders.findIndex(({ at }) => at <= host.clock.time);
            for (const { due: one } of due < 0 ? [] : host.reminders.splice(due, 1)) await host.deliver(one);
            await host.deliver(event);
          }
          await host.remindAll();
          const told = host.mails().flatMap(({ text }) => namesIn(text));
          expect([...told].sort()).toEqual(events.map(({ name }) => name).sort());
        },
      ),
    );
  });

  it('lose nothing when the answer of a step is lost', async () => {
    const calls = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }).map((numbers) => new Set(numbers));
    await fc.assert(
      fc.asyncProperty(calls, fc.integer({ min: 1, max: 6 }), async (after, count) => {
        const host = aHost({ before: new Set(), after });
        const events = Array.from({ length: count }, submission);
        for (const event of events) await host.deliver(event);
        await host.remindAll();
        const told = new Set(host.mails().flatMap(({ text }) => namesIn(text)));
        expect(told).toEqual(new Set(events.map(({ name }) => name)));
      }),
    );
  });
});
