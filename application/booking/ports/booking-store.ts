import type { Booked, Booking, Waiting } from '../../../domain/booking/booking';
import type { Hold, SessionKey, SessionPlaces } from '../../../domain/booking/session-places';
import type { Child } from '../../../domain/family/child';
import type { Listing } from '../../../domain/listing/listing';
import type { BookingId, ChildId, UserId } from '../../../domain/shared/ids';

/** Holds what a decision about places is made from. */
export interface BookingGround {
  readonly listing: Listing | undefined;
  /** Undefined until somebody took places of it. */
  readonly session: SessionPlaces | undefined;
  /** Those that are the parent's. */
  readonly children: ReadonlyMap<ChildId, Child>;
}

/**
 * Tells what became of a write. `DIFFERS`: something is not as the write wants it, and nothing was written; what it met
 * comes along, so that it can be decided anew at once, and what does not come along is to be read. `CONTENDED`: others
 * were writing the same at that moment; it may have been written or not, and is to be tried again after a while.
 */
export type Written =
  | { readonly outcome: 'DONE' }
  | { readonly outcome: 'DIFFERS'; readonly session?: SessionPlaces; readonly booking?: Booking }
  | { readonly outcome: 'CONTENDED' };

/**
 * Holds the whole of what changes, written onto the revisions that it was made from: 0 is a session that is not there
 * yet.
 */
export interface BookingChange {
  readonly session?: { readonly onto: number; readonly after: SessionPlaces };
  /** Of revision 1: it must not be there yet. */
  readonly booking?: Booking;
}

/**
 * Keeps places of sessions and who has them. Every write is all or nothing, and says what must hold for it. The first
 * five change what they must and nothing else, so that nobody's fails because somebody else was first; `commit` writes
 * whole states.
 */
export interface BookingStore {
  /** In one round trip; sees every write that was acknowledged. */
  ground(key: SessionKey, parent: UserId, children: readonly ChildId[]): Promise<BookingGround>;
  session(key: SessionKey): Promise<SessionPlaces | undefined>;
  get(id: BookingId): Promise<Booking | undefined>;
  /** The session is open at `now`, has the places, and nobody waits; the booking is new. */
  book(booking: Booked, now: number): Promise<Written>;
  /** The same; the family has no hold of the session, and there are fewer holds than are kept. */
  hold(key: SessionKey, parent: UserId, hold: Hold, now: number): Promise<Written>;
  /** The family's hold has the booking's id, ends at `ends` and has not ended at `now`; the booking is new. */
  confirm(booking: Booked, ends: number, now: number): Promise<Written>;
  /** The family's hold is this one; nobody waits. */
  release(key: SessionKey, parent: UserId, hold: Hold): Promise<Written>;
  /** The booking is stored with the revision before; nobody waits for the `freed` places. */
  giveBack(booking: Booking, freed: number): Promise<Written>;
  /** The session is open at `now` and has fewer places left than the party needs; the list is not full; the booking is new. */
  join(booking: Waiting, now: number): Promise<Written>;
  /** Session and booking are stored with the revisions before. */
  commit(change: BookingChange): Promise<Written>;
}
