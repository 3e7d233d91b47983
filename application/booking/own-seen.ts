import { termsOf } from '../../domain/booking/bookable';
import type { Booking } from '../../domain/booking/booking';
import type { SessionTerms } from '../../domain/booking/session-places';
import type { Listing } from '../../domain/listing/listing';
import { parseSessionId } from '../../domain/schedule/session-id';
import { sessionAt } from '../../domain/schedule/sessions';
import type { BookingId, UserId } from '../../domain/shared/ids';
import { ok, type Result } from '../../domain/shared/result';
import type { BookingNotFound } from '../errors';
import type { Seen } from './contest';
import type { BookingStore } from './ports/booking-store';
import { ownBooking } from './shown-booking';

/** Holds a family's booking with what it stands on. */
export interface OwnSeen extends Seen {
  readonly booking: Booking;
  readonly listing: Listing | undefined;
}

interface Asked {
  readonly id: BookingId;
  readonly parentId: UserId;
}

/** Reads a booking, if it is the parent's own, and then its listing and the places of its session. */
export const readOwn = async (
  bookings: Pick<BookingStore, 'get' | 'ground'>,
  { id, parentId }: Asked,
): Promise<Result<OwnSeen, BookingNotFound>> => {
  const own = ownBooking(await bookings.get(id), parentId);
  if (!own.ok) return own;
  const { listing, session } = await bookings.ground(own.value, parentId, []);
  return ok({ booking: own.value, listing, session });
};

/**
 * Returns what a session is now by its listing; undefined when the listing has no such session any more, or takes no
 * bookings.
 */
export const presentTerms = (listing: Listing | undefined, { sessionId }: Booking): SessionTerms | undefined => {
  if (!listing || !('content' in listing) || !listing.content.booking) return undefined;
  const session = sessionAt(listing, parseSessionId(sessionId) ?? Number.NaN);
  return session && termsOf(listing.content.booking, session);
};

/** Returns the booking of a session as it now starts and ends, wherever its listing still has it. */
export const atPresentTime = <Some extends Booking>(booking: Some, terms: SessionTerms | undefined): Some =>
  terms ? { ...booking, starts: terms.starts, ends: terms.ends } : booking;

/** Reads again what others may have written. */
export const rereadOwn = async (
  bookings: Pick<BookingStore, 'get' | 'session'>,
  { booking }: OwnSeen,
): Promise<Seen> => {
  const session = await bookings.session(booking);
  return { session, booking: (await bookings.get(booking.id)) ?? booking };
};
