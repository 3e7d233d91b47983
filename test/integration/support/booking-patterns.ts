import { bookingKey, childKey, type Key, listingKey, sessionKey } from '../../../adapters/dynamodb/keys';
import type { Written } from '../../../application/booking/ports/booking-store';
import { accepted, type Booking, joined } from '../../../domain/booking/booking';
import { cancel } from '../../../domain/booking/cancelling';
import { type Hold, type SessionPlaces, untouched } from '../../../domain/booking/session-places';
import { step } from '../../../domain/booking/step';
import { sessionIdAt } from '../../../domain/schedule/session-id';
import { bookingId, type UserId } from '../../../domain/shared/ids';
import { type CalendarDay, dayMs, hour, instantAt, minute } from '../../../domain/shared/time';
import { aBooking, aRequest, sessionStart } from '../../builders/bookings';
import { aChildId, aKey, anId, aPublished, aUser, noon } from '../../builders/listings';
import { valueOf } from '../../builders/results';
import type { AccessPattern, Ground } from './access-patterns';
import { type Capacity, consistentRead, inTransaction, queryOf, sumOf } from './capacity';
import { writing } from './writing-patterns';

const done = ({ outcome }: Written): void => {
  if (outcome !== 'DONE') throw new Error(`the write is ${outcome}`);
};

const aHold = (places = 1): Hold => ({
  id: bookingId(aKey()),
  places,
  ends: noon + 10 * minute,
  children: [aChildId()],
  adults: 0,
});

/**
 * DynamoDB Local counts equal amounts of one transaction once. So that its figure can be read, the session is a unit more than the
 * booking: some families hold places of it.
 */
const heldBySome = (): Readonly<Record<UserId, Hold>> =>
  Object.fromEntries(Array.from({ length: 8 }, () => [aUser(), aHold()]));

const keepSession = async ({ stores }: Ground, overrides: Partial<SessionPlaces> = {}): Promise<SessionPlaces> => {
  const terms = {
    capacity: 30,
    starts: sessionStart,
    ends: sessionStart + hour,
    closes: sessionStart,
    opens: 0,
    offerMs: dayMs,
  };
  const key = { thingToDoId: anId(), sessionId: sessionIdAt(sessionStart) };
  const after = { ...untouched(key, terms), left: 22, holds: heldBySome(), ...overrides };
  done(await stores.bookings.commit({ session: { onto: 0, after } }));
  return { ...after, revision: 1 };
};

const of = ({ thingToDoId, sessionId }: SessionPlaces) => ({ thingToDoId, sessionId });

/** A write of a session, a booking or both: what it costs follows from each before and after. */
const changing = (
  name: string,
  request: 'TransactWriteItems' | 'UpdateItem',
  prepare: (ground: Ground) => Promise<{ readonly keys: readonly Key[]; readonly run: () => Promise<Written> }>,
): AccessPattern => ({
  name,
  requests: [request],
  arrange: async (ground) => {
    const { keys, run } = await prepare(ground);
    const total = request === 'UpdateItem' ? sumOf : inTransaction;
    return writing(ground, keys, async () => done(await run()), total);
  },
});

const both = (session: SessionPlaces, { id }: Pick<Booking, 'id'>): readonly Key[] => [
  sessionKey(session),
  bookingKey(id),
];

/** A booking of a session that is stored already. */
const keepBooked = async (ground: Ground, overrides: Partial<SessionPlaces> = {}) => {
  const session = await keepSession(ground, overrides);
  const booking = aBooking(of(session));
  done(await ground.stores.bookings.book(booking, noon));
  return { session, booking };
};

const writes: readonly AccessPattern[] = [
  changing('hold places', 'UpdateItem', async (ground) => {
    const session = await keepSession(ground);
    return { keys: [sessionKey(session)], run: () => ground.stores.bookings.hold(session, aUser(), aHold(), noon) };
  }),
  changing('release a hold', 'UpdateItem', async (ground) => {
    const [parent, hold] = [aUser(), aHold()];
    const session = await keepSession(ground, { left: 29, holds: { [parent]: hold } });
    return { keys: [sessionKey(session)], run: () => ground.stores.bookings.release(session, parent, hold) };
  }),
  changing('book', 'TransactWriteItems', async (ground) => {
    const session = await keepSession(ground);
    const booking = aBooking(of(session));
    return { keys: both(session, booking), run: () => ground.stores.bookings.book(booking, noon) };
  }),
  changing('confirm a hold', 'TransactWriteItems', async (ground) => {
    const [parentId, hold] = [aUser(), aHold(3)];
    const session = await keepSession(ground, { left: 19, holds: { ...heldBySome(), [parentId]: hold } });
    const booking = aBooking({ ...of(session), id: hold.id, parentId });
    return { keys: both(session, booking), run: () => ground.stores.bookings.confirm(booking, hold.ends, noon) };
  }),
  changing('join the list', 'TransactWriteItems', async (ground) => {
    const session = await keepSession(ground, { left: 0, booked: 22 });
    const waiting = joined(aRequest(of(session)), instantAt(noon));
    return { keys: both(session, waiting), run: () => ground.stores.bookings.join(waiting, noon) };
  }),
  changing('accept an offer', 'TransactWriteItems', async (ground) => {
    const session = await keepSession(ground, { left: 0, booked: 22 });
    const waiting = joined(aRequest(of(session)), instantAt(noon));
    done(await ground.stores.bookings.join(waiting, noon));
    const offered = {
      ...session,
      revision: 2,
      booked: 19,
      queue: [{ id: waiting.id, places: 3, passed: 0, turns: 0, offerEnds: noon + hour }],
    };
    done(await ground.stores.bookings.commit({ session: { onto: 2, after: offered } }));
    const after = valueOf(step({ ...offered, revision: 3 }, { type: 'Accept', id: waiting.id }, noon));
    const booking = accepted(waiting, waiting.agreed, { shared: false }, instantAt(noon));
    return {
      keys: both(session, waiting),
      run: () => ground.stores.bookings.commit({ session: { onto: 3, after }, booking }),
    };
  }),
  changing('cancel a party', 'TransactWriteItems', async (ground) => {
    const { session, booking } = await keepBooked(ground);
    const { booking: cancelled, freed } = valueOf(cancel(booking, { by: 'FAMILY' }, noon));
    return { keys: both(session, booking), run: () => ground.stores.bookings.giveBack(cancelled, freed) };
  }),
  changing('cancel one child', 'TransactWriteItems', async (ground) => {
    const { session, booking } = await keepBooked(ground);
    const children = booking.children.slice(0, 1).map(({ id }) => id);
    const { booking: less, freed } = valueOf(cancel(booking, { children, by: 'FAMILY' }, noon));
    return { keys: both(session, booking), run: () => ground.stores.bookings.giveBack(less, freed) };
  }),
  changing('move a list on, change a capacity, close a session', 'UpdateItem', async (ground) => {
    const session = await keepSession(ground);
    const after = valueOf(step(session, { type: 'SetCapacity', capacity: 40 }, noon));
    return { keys: [sessionKey(session)], run: () => ground.stores.bookings.commit({ session: { onto: 1, after } }) };
  }),
  changing('mark attendance', 'UpdateItem', async (ground) => {
    const { booking } = await keepBooked(ground);
    const marks = [{ kind: 'HERE' as const, at: instantAt(noon), device: 'door', number: 1 }];
    const marked = { ...booking, revision: 2, marks };
    return { keys: [bookingKey(booking.id)], run: () => ground.stores.bookings.commit({ booking: marked }) };
  }),
];

/** A read of what is there beforehand. */
const reading = (
  name: string,
  request: string,
  prepare: (ground: Ground) => Promise<{
    readonly run: () => Promise<unknown>;
    readonly keys: readonly Key[];
    readonly total: (...sizes: readonly number[]) => Capacity;
  }>,
): AccessPattern => ({
  name,
  requests: [request],
  arrange: async (ground) => {
    const { run, keys, total } = await prepare(ground);
    return { run, minimum: async () => total(...(await ground.bytes(...keys))) };
  },
});

const fiveOf = async (ground: Ground, overrides: Partial<Booking>) => {
  const bookings = Array.from({ length: 5 }, () => aBooking(overrides));
  for (const booking of bookings) done(await ground.stores.bookings.commit({ booking }));
  return bookings.map(({ id }) => bookingKey(id));
};

const reads: readonly AccessPattern[] = [
  reading('before a booking', 'BatchGetItem', async (ground) => {
    const { bookings, children, listings } = ground.stores;
    const parent = aUser();
    const listing = aPublished();
    await listings.commit({ answer: listing, listings: [listing] });
    const session = { ...(await keepSession(ground)), thingToDoId: listing.id };
    done(await bookings.commit({ session: { onto: 0, after: session } }));
    const ids = [aChildId(), aChildId()];
    for (const id of ids)
      await children.add({ id, parentId: parent, name: 'Zoë', birthDate: '2020-02-29' as CalendarDay, revision: 1 });
    const keys = [listingKey(listing.id), sessionKey(session), ...ids.map((id) => childKey(id, parent))];
    return { run: () => bookings.ground(session, parent, ids), keys, total: consistentRead };
  }),
  reading('a booking', 'GetItem', async (ground) => {
    const { booking } = await keepBooked(ground);
    return { run: () => ground.stores.bookings.get(booking.id), keys: [bookingKey(booking.id)], total: consistentRead };
  }),
  reading('the places of a session', 'GetItem', async (ground) => {
    const session = await keepSession(ground);
    return { run: () => ground.stores.bookings.session(session), keys: [sessionKey(session)], total: consistentRead };
  }),
  reading('my bookings of one list', 'Query gsi-1', async (ground) => {
    const parentId = aUser();
    const keys = await fiveOf(ground, { parentId });
    const run = () => ground.stores.bookings.bookingsOf(parentId, 'ACTIVE');
    return { run, keys, total: (...sizes) => queryOf('gsi-1', ...sizes) };
  }),
  reading('bookings of a session', 'Query gsi-2', async (ground) => {
    const key = { thingToDoId: anId(), sessionId: sessionIdAt(sessionStart) };
    const keys = await fiveOf(ground, key);
    const run = () => ground.stores.bookings.bookingsOfSession(key);
    return { run, keys, total: (...sizes) => queryOf('gsi-2', ...sizes) };
  }),
  reading('bookings of a listing', 'Query gsi-2', async (ground) => {
    const thingToDoId = anId();
    const keys = await fiveOf(ground, { thingToDoId });
    const run = () => ground.stores.bookings.bookingsOfListing(thingToDoId);
    return { run, keys, total: (...sizes) => queryOf('gsi-2', ...sizes) };
  }),
  reading('places of some sessions', 'BatchGetItem', async (ground) => {
    const sessions = [await keepSession(ground), await keepSession(ground)];
    return {
      run: () => ground.stores.bookings.sessions(sessions),
      keys: sessions.map(sessionKey),
      total: consistentRead,
    };
  }),
  reading('places of a listing’s sessions', 'Query', async (ground) => {
    const session = await keepSession(ground);
    const others = [1, 2, 3].map((day) => ({ ...session, sessionId: sessionIdAt(sessionStart + day * dayMs) }));
    for (const after of others) done(await ground.stores.bookings.commit({ session: { onto: 0, after } }));
    const last = others.at(-1) ?? session;
    const { bookings } = ground.stores;
    const run = () => bookings.sessionsBetween(session.thingToDoId, session.sessionId, last.sessionId);
    // One query reads them together, and sees every write: twice the price of one that may lag.
    const total = (...sizes: readonly number[]) => sumOf([queryOf('table', ...sizes), queryOf('table', ...sizes)]);
    return { run, keys: [session, ...others].map(sessionKey), total };
  }),
];

export const bookingPatterns: readonly AccessPattern[] = [...reads, ...writes];
