import { makeInMemoryWakeUps } from '../../../../adapters/in-memory/booking/wake-ups';
import { makeFollowSessions } from '../../../../application/booking/follow-sessions.use-case';
import { makeSetWakeUp } from '../../../../application/booking/set-wake-up.use-case';
import { makeSettleEntry } from '../../../../application/booking/settle-entry.use-case';
import { makeWakeFamilies } from '../../../../application/booking/wake-families.use-case';
import { sessionIdAt } from '../../../../domain/schedule/session-id';
import { bookingId } from '../../../../domain/shared/ids';
import { instantAt, minute } from '../../../../domain/shared/time';
import { inMemoryPorts, store } from '../../../builders/in-memory-ports';
import { anId, aPublished, noon } from '../../../builders/listings';

const sessionId = sessionIdAt(noon);

const set = () => {
  const ports = { ...inMemoryPorts(), wakeUps: makeInMemoryWakeUps() };
  const told: unknown[] = [];
  const paymentQueue = { send: async (due: unknown) => void told.push(due) };
  return { ports, told, paymentQueue, reminders: { remind: async (due: unknown) => void told.push(due) } };
};

// What they do to families who booked is told in notices.test.ts, waiting.test.ts and reminders.test.ts.
describe('what follows from an event or a moment, where nobody booked', () => {
  it('is a wake-up in a minute to come, and nothing for anybody once it is there', async () => {
    const { ports, told, reminders, paymentQueue } = set();
    const listingId = anId();
    const at = noon + 10 * minute;
    const common = { id: 'ListMovesOn-1', occurredAt: instantAt(noon), listingId, sessionId, revision: 1 };
    await makeSetWakeUp(ports)({ ...common, type: 'ListMovesOn', at });
    expect(await ports.wakeUps.due(at)).toEqual([{ kind: 'LIST', thingToDoId: listingId, sessionId }]);
    const wake = makeWakeFamilies({ ...ports, reminders, paymentQueue });
    expect(await wake()).toEqual({ woken: 0 });
    ports.clock.time = at;
    expect(await wake()).toEqual({ woken: 1 });
    expect(await ports.wakeUps.doneUntil()).toBe(at);
    expect(await wake()).toEqual({ woken: 0 });
    expect(told).toEqual([]);
  });

  it('is nothing for a party that there is not', async () => {
    const { ports } = set();
    await makeSettleEntry(ports)(bookingId('nobody'));
    expect(await ports.bookings.get(bookingId('nobody'))).toBeUndefined();
  });

  it('is nothing for a listing whose session was cancelled', async () => {
    const { ports } = set();
    const listing = aPublished();
    await store(ports, listing);
    const event = { id: 'x', occurredAt: instantAt(noon), organiserId: listing.organiserId, listingId: listing.id };
    await makeFollowSessions(ports)({ ...event, type: 'SessionCancelled', revision: 2, sessionId, scope: 'THIS' });
    expect(await ports.bookingLists.bookingsOfListing(listing.id)).toEqual([]);
    expect(await ports.listings.get(listing.id)).toEqual(listing);
  });
});
