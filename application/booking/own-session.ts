import type { Booking } from '../../domain/booking/booking';
import type { SessionKey } from '../../domain/booking/session-places';
import type { LiveListing } from '../../domain/listing/listing';
import type { SessionNotFound } from '../../domain/schedule/change-session';
import { parseSessionId } from '../../domain/schedule/session-id';
import { type Session, sessionAt } from '../../domain/schedule/sessions';
import type { BookingId, OrganiserId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import type { AttendeeNotFound, ListingNotFound } from '../errors';
import { ownListing } from '../listing/own-listing';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { BookingStore } from './ports/booking-store';

export interface OwnSessionInput extends SessionKey {
  readonly organiserId: OrganiserId;
}

/** Holds a session of an organiser's own listing. */
export interface OwnSession {
  readonly listing: LiveListing;
  readonly session: Session;
}

/** Reads a session, if its listing is the organiser's own. */
export const ownSession = async (
  listings: Pick<ListingRepository, 'get'>,
  { organiserId, thingToDoId, sessionId }: OwnSessionInput,
): Promise<Result<OwnSession, ListingNotFound | SessionNotFound>> => {
  const own = await ownListing(listings, { id: thingToDoId, organiserId });
  if (!own.ok) return own;
  const session = sessionAt(own.value, parseSessionId(sessionId) ?? Number.NaN);
  return session ? ok({ listing: own.value, session }) : err({ code: 'SessionNotFound' });
};

interface Ports {
  readonly bookings: Pick<BookingStore, 'get'>;
  readonly listings: Pick<ListingRepository, 'get'>;
}

/** Reads a booking of an organiser's own listing. */
export const bookingOfOwn = async (
  { bookings, listings }: Ports,
  { organiserId, bookingId }: { readonly organiserId: OrganiserId; readonly bookingId: BookingId | undefined },
): Promise<Result<OwnSession & { readonly booking: Booking }, AttendeeNotFound>> => {
  const booking = bookingId && (await bookings.get(bookingId));
  const own = booking ? await ownSession(listings, { ...booking, organiserId }) : undefined;
  return booking && own?.ok ? ok({ ...own.value, booking }) : err({ code: 'AttendeeNotFound' });
};
