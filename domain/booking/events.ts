import { toldPlaces } from '../finding/places';
import type { SessionId } from '../schedule/session-id';
import type { Happened } from '../shared/happened';
import type { BookingId, ListingId } from '../shared/ids';
import { type Instant, instantAt } from '../shared/time';
import type { Booked, Booking, Cancelled, CancelledBy } from './booking';
import { foundPlaces, type SessionPlaces, wakes } from './session-places';

/** Ids and numbers only: whoever needs to know who a family is reads the booking. */
interface OfBooking extends Happened {
  readonly bookingId: BookingId;
  readonly listingId: ListingId;
  readonly sessionId: SessionId;
  /** The revision of the item with which it happened. */
  readonly revision: number;
}

/** Tells that a party has places: it booked, confirmed a hold, or accepted an offer. */
export interface BookingMade extends OfBooking {
  readonly type: 'BookingMade';
}

/** Tells that fewer come. `refund`: minor units that came back by it. */
export interface BookingReduced extends OfBooking {
  readonly type: 'BookingReduced';
  readonly refund: number;
}

export interface BookingCancelled extends OfBooking {
  readonly type: 'BookingCancelled';
  readonly by: CancelledBy;
  readonly refund: number;
}

/** Tells that what a booked party knows of its session is not so any more. */
export interface BookingMoved extends OfBooking {
  readonly type: 'BookingMoved';
  /** When the session began before, milliseconds since the epoch. */
  readonly formerStarts: number;
}

export interface WaitingListJoined extends OfBooking {
  readonly type: 'WaitingListJoined';
}

/** Tells that a party waits no more, and not by its own will: its offer is over, or the list is. */
export interface WaitingEnded extends OfBooking {
  readonly type: 'WaitingEnded';
  readonly by: 'CLOSED' | 'LAPSED';
}

/** Tells that places are kept for a party that waits, until `ends` (milliseconds since the epoch). */
export interface PlacesOffered extends OfBooking {
  readonly type: 'PlacesOffered';
  readonly ends: number;
}

/** Tells that a party is in line no more, for whatever reason. */
export interface EntryGone extends OfBooking {
  readonly type: 'EntryGone';
}

/**
 * Tells that a waiting list is to be looked at at a moment though nobody comes: an offer, a hold or a gathering ends
 * then.
 */
export interface ListMovesOn extends Happened {
  readonly type: 'ListMovesOn';
  readonly listingId: ListingId;
  readonly sessionId: SessionId;
  readonly revision: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Tells that so many more or fewer places are left in a session that a search gives another answer. */
export interface PlacesCrossed extends Happened {
  readonly type: 'PlacesCrossed';
  readonly listingId: ListingId;
  readonly sessionId: SessionId;
  readonly revision: number;
}

export type BookingEvent =
  | BookingCancelled
  | BookingMade
  | BookingMoved
  | BookingReduced
  | EntryGone
  | ListMovesOn
  | PlacesCrossed
  | PlacesOffered
  | WaitingEnded
  | WaitingListJoined;

type Type = BookingEvent['type'];

const common = <Name extends Type>(type: Name, after: Booking) => ({
  id: `${type}-${after.id}-${after.revision}`,
  type,
  occurredAt: after.updatedAt,
  bookingId: after.id,
  listingId: after.thingToDoId,
  sessionId: after.sessionId,
  revision: after.revision,
});

const refundedOf = (booking: Booking | undefined): number => (booking && 'refunded' in booking ? booking.refunded : 0);

/** What a booking's change means while the party has places, before and after. */
const ofBooked = (before: Booked, after: Booked): BookingEvent[] => {
  if (after.sequence > before.sequence) {
    return [{ ...common('BookingMoved', after), formerStarts: before.starts }];
  }
  if (after.places >= before.places) return [];
  return [{ ...common('BookingReduced', after), refund: after.refunded - before.refunded }];
};

const made = (before: Booking | undefined, after: Booked): BookingEvent[] =>
  before?.status === 'BOOKED' ? ofBooked(before, after) : [common('BookingMade', after)];

const cancelled = (before: Booking | undefined, after: Cancelled): BookingEvent[] =>
  before?.status === 'CANCELLED'
    ? []
    : [{ ...common('BookingCancelled', after), by: after.by, refund: after.refunded - refundedOf(before) }];

const ended = (before: Booking | undefined, after: Booking, by: WaitingEnded['by']): BookingEvent[] =>
  before?.status === 'WAITING' ? [{ ...common('WaitingEnded', after), by }] : [];

/** Returns what a change of one stored booking means to the rest of the system. */
export const eventsOfBooking = (before: Booking | undefined, after: Booking): BookingEvent[] => {
  if (before && before.revision >= after.revision) return [];
  switch (after.status) {
    case 'BOOKED':
      return made(before, after);
    case 'CANCELLED':
      return cancelled(before, after);
    case 'WAITING':
      return before ? [] : [common('WaitingListJoined', after)];
    case 'CLOSED':
    case 'LAPSED':
      return ended(before, after, after.status);
    case 'LEFT':
      return [];
  }
};

const ofSession = <Name extends Type>(type: Name, after: SessionPlaces, now: Instant) => ({
  id: `${type}-${after.thingToDoId}-${after.sessionId}-${after.revision}`,
  type,
  occurredAt: now,
  listingId: after.thingToDoId,
  sessionId: after.sessionId,
  revision: after.revision,
});

const ofEntry = <Name extends Type>(type: Name, bookingId: BookingId, after: SessionPlaces, now: Instant) => ({
  ...ofSession(type, after, now),
  id: `${type}-${bookingId}-${after.sessionId}-${after.revision}`,
  bookingId,
});

/** Whether a search for places answers otherwise than before. A session that nobody took a place of has all of its own. */
const hasCrossed = (before: SessionPlaces | undefined, after: SessionPlaces): boolean =>
  toldPlaces(before ? foundPlaces(before) : after.capacity) !== toldPlaces(foundPlaces(after));

/** Returns what a change of a session's places means to those who wait. The item tells no time: `writtenAt` is when it was written. */
export const eventsOfPlaces = (
  before: SessionPlaces | undefined,
  after: SessionPlaces,
  writtenAt: number,
): BookingEvent[] => {
  if (before && before.revision >= after.revision) return [];
  const known = new Map(before?.queue.map((entry) => [entry.id, entry]));
  const now = instantAt(writtenAt);
  const offered = after.queue.flatMap(({ id, offerEnds }) =>
    offerEnds === undefined || known.get(id)?.offerEnds === offerEnds
      ? []
      : [{ ...ofEntry('PlacesOffered', id, after, now), ends: offerEnds }],
  );
  const left = new Set(after.queue.map(({ id }) => id));
  const gone = [...known.keys()].filter((id) => !left.has(id)).map((id) => ofEntry('EntryGone', id, after, now));
  const at = wakes(after);
  const isLooked = at !== undefined && !(before && wakes(before) === at);
  return [
    ...offered,
    ...gone,
    ...(isLooked ? [{ ...ofSession('ListMovesOn', after, now), at }] : []),
    ...(hasCrossed(before, after) ? [ofSession('PlacesCrossed', after, now)] : []),
  ];
};
