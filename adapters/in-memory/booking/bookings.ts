import { type BookingLists, listOf } from '../../../application/booking/ports/booking-lists';
import type { BookingChange, BookingStore, Written } from '../../../application/booking/ports/booking-store';
import type { ChildRepository } from '../../../application/family/ports/child-repository';
import type { ListingRepository } from '../../../application/listing/ports/listing-repository';
import type { Clock } from '../../../application/ports/clock';
import type { Booking } from '../../../domain/booking/booking';
import type { SessionKey, SessionPlaces } from '../../../domain/booking/session-places';
import type { StoredChange } from '../../../domain/stored-change';
import type { Changes } from '../changes';
import {
  holdConfirmed,
  holdReleased,
  partyJoined,
  placesBooked,
  placesGivenBack,
  placesHeld,
  type SessionWrite,
} from './session-writes';

interface Besides {
  readonly listings: Pick<ListingRepository, 'get'>;
  readonly children: Pick<ChildRepository, 'get'>;
}

const done: Written = { outcome: 'DONE' };
const nameOf = ({ thingToDoId, sessionId }: SessionKey): string => `${thingToDoId} ${sessionId}`;
const copyOf = <T>(value: T): T => structuredClone(value);
const byId = (one: Booking, other: Booking): number => (one.id < other.id ? -1 : 1);
const bySession = (one: SessionPlaces, other: SessionPlaces): number => (one.sessionId < other.sessionId ? -1 : 1);

/** Who hears of every write, in the same turn. */
interface Listening {
  readonly changes: Pick<Changes, 'append'>;
  readonly clock: Clock;
}

/** Sessions and bookings. Each write checks and writes in one turn, as a transaction does. */
const makeTables = (listening: Listening | undefined) => {
  const sessions = new Map<string, SessionPlaces>();
  const bookings = new Map<string, Booking>();

  /** A booking that is not as the write wants it: of the revision before its own, or not there. */
  const refusedBooking = (booking: Booking | undefined): { readonly booking?: Booking } | undefined => {
    const known = booking && bookings.get(booking.id);
    if (!booking || (known?.revision ?? 0) === booking.revision - 1) return undefined;
    return known ? { booking: known } : {};
  };

  const told = (session: SessionPlaces | undefined, booking: Booking | undefined): readonly StoredChange[] => {
    const writtenAt = listening?.clock.now() ?? 0;
    const before = session && sessions.get(nameOf(session));
    return [
      ...(session ? [{ kind: 'places' as const, before, after: copyOf(session), writtenAt }] : []),
      ...(booking ? [{ kind: 'booking' as const, before: bookings.get(booking.id), after: copyOf(booking) }] : []),
    ];
  };

  const put = (session: SessionPlaces | undefined, booking: Booking | undefined): Written => {
    const changes = told(session, booking);
    if (session) sessions.set(nameOf(session), copyOf(session));
    if (booking) bookings.set(booking.id, copyOf(booking));
    listening?.changes.append(changes);
    return done;
  };

  const update = (key: SessionKey, change: SessionWrite, booking?: Booking): Written => {
    const session = sessions.get(nameOf(key));
    const after = session && change(session);
    const refused = refusedBooking(booking);
    if (after && !refused) return put({ ...after, revision: session.revision + 1 }, booking);
    return copyOf({ outcome: 'DIFFERS', ...(!after && session && { session }), ...refused });
  };

  const commit = ({ session, booking }: BookingChange): Written => {
    const stored = session && sessions.get(nameOf(session.after));
    const isOnto = !session || (stored?.revision ?? 0) === session.onto;
    const refused = refusedBooking(booking);
    if (isOnto && !refused) return put(session && { ...session.after, revision: session.onto + 1 }, booking);
    return copyOf({ outcome: 'DIFFERS', ...(!isOnto && stored && { session: stored }), ...refused });
  };

  return {
    sessions,
    bookings,
    update,
    commit,
    session: (key: SessionKey) => copyOf(sessions.get(nameOf(key))),
    wanted: (isWanted: (booking: Booking) => boolean) => copyOf([...bookings.values()].filter(isWanted).sort(byId)),
  };
};

type Tables = ReturnType<typeof makeTables>;

const makeStore = ({ bookings, commit, session, update }: Tables, { children, listings }: Besides): BookingStore => ({
  ground: async (key, parent, wanted) => {
    const found = await Promise.all(wanted.map((id) => children.get(id, parent)));
    const listing = await listings.get(key.thingToDoId);
    const own = found.flatMap((child) => (child ? [[child.id, child] as const] : []));
    return { listing, session: session(key), children: new Map(own) };
  },
  session: async (key) => session(key),
  get: async (id) => copyOf(bookings.get(id)),
  book: async (booking, now) => update(booking, placesBooked(booking, now), booking),
  hold: async (key, parent, hold, now) => update(key, placesHeld(parent, hold, now)),
  confirm: async (booking, ends, now) => update(booking, holdConfirmed(booking, ends, now), booking),
  release: async (key, parent, hold) => update(key, holdReleased(parent, hold)),
  giveBack: async (booking, freed) => update(booking, placesGivenBack(freed), booking),
  join: async (booking, now) => update(booking, partyJoined(booking, now), booking),
  commit: async (change) => commit(change),
});

const makeLists = ({ sessions, session, wanted }: Tables): BookingLists => ({
  bookingsOf: async (parent, list) => wanted(({ parentId, status }) => parentId === parent && listOf[status] === list),
  bookingsOfSession: async (key) => wanted((booking) => nameOf(booking) === nameOf(key)),
  bookingsOfListing: async (listing) => wanted(({ thingToDoId }) => thingToDoId === listing),
  sessions: async (keys) => keys.flatMap((key) => session(key) ?? []),
  sessionsBetween: async (listing, from, to) =>
    copyOf(
      [...sessions.values()]
        .filter(({ thingToDoId, sessionId }) => thingToDoId === listing && sessionId >= from && sessionId <= to)
        .sort(bySession),
    ),
});

export const makeInMemoryBookings = (besides: Besides, listening?: Listening): BookingStore & BookingLists => {
  const tables = makeTables(listening);
  return { ...makeStore(tables, besides), ...makeLists(tables) };
};
