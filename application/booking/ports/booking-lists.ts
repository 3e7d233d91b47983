import type { Booking, BookingStatus } from '../../../domain/booking/booking';
import type { SessionKey, SessionPlaces } from '../../../domain/booking/session-places';
import type { SessionId } from '../../../domain/schedule/session-id';
import type { ListingId, UserId } from '../../../domain/shared/ids';

/** Names where a family finds its bookings: booked, waiting with an offer or without, and whatever ended. */
export const keptLists = ['ACTIVE', 'CANCELLED', 'WAITING'] as const;
export type KeptList = (typeof keptLists)[number];

export const listOf: { readonly [Status in BookingStatus]: KeptList } = {
  BOOKED: 'ACTIVE',
  CANCELLED: 'CANCELLED',
  CLOSED: 'CANCELLED',
  LAPSED: 'CANCELLED',
  LEFT: 'CANCELLED',
  WAITING: 'WAITING',
};

/** Lists of bookings, which may lag by moments, and of sessions' places, which do not. */
export interface BookingLists {
  /** All of a family's in one list, in no order. */
  bookingsOf(parent: UserId, list: KeptList): Promise<readonly Booking[]>;
  /** All of one session, whatever became of them, in the order of their ids. */
  bookingsOfSession(key: SessionKey): Promise<readonly Booking[]>;
  /** All of a listing. */
  bookingsOfListing(listing: ListingId): Promise<readonly Booking[]>;
  /** Those of the sessions that somebody took places of; in one round trip for up to 100. */
  sessions(keys: readonly SessionKey[]): Promise<readonly SessionPlaces[]>;
  /** The same of a listing's sessions from one to another, both included. */
  sessionsBetween(listing: ListingId, from: SessionId, to: SessionId): Promise<readonly SessionPlaces[]>;
}
