import type { Booking } from '../../domain/booking/booking';
import type { SessionKey, SessionPlaces } from '../../domain/booking/session-places';
import type { LiveListing } from '../../domain/listing/listing';
import type { SessionNotFound } from '../../domain/schedule/change-session';
import { zoneOf } from '../../domain/schedule/listing-zone';
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
  /** False when the listing has no such session any more. */
  readonly isScheduled: boolean;
}

/** Holds a booking of it. */
export interface OwnBooking extends OwnSession {
  readonly booking: Booking;
}

interface Ports {
  readonly bookings: Pick<BookingStore, 'session'>;
  readonly listings: Pick<ListingRepository, 'get'>;
}

/** A session that a new version has no more: whoever was there, or had booked it, still has to do with it. */
const asItWas = (key: SessionKey, places: SessionPlaces | undefined, { content }: LiveListing): Session | undefined => {
  const originalStart = parseSessionId(key.sessionId);
  if (!places || originalStart === undefined) return undefined;
  return { originalStart, start: places.starts, end: places.ends, zone: zoneOf(content), status: 'SCHEDULED' };
};

/** Reads a session, if its listing is the organiser's own: one of the schedule, or one that somebody took places of. */
export const ownSession = async (
  { bookings, listings }: Ports,
  { organiserId, ...key }: OwnSessionInput,
): Promise<Result<OwnSession, ListingNotFound | SessionNotFound>> => {
  const own = await ownListing(listings, { id: key.thingToDoId, organiserId });
  if (!own.ok) return own;
  const scheduled = sessionAt(own.value, parseSessionId(key.sessionId) ?? Number.NaN);
  if (scheduled) return ok({ listing: own.value, session: scheduled, isScheduled: true });
  const session = asItWas(key, await bookings.session(key), own.value);
  return session ? ok({ listing: own.value, session, isScheduled: false }) : err({ code: 'SessionNotFound' });
};

/** Reads a booking of an organiser's own listing. */
export const bookingOfOwn = async (
  ports: Ports & { readonly bookings: Pick<BookingStore, 'get'> },
  { organiserId, bookingId }: { readonly organiserId: OrganiserId; readonly bookingId: BookingId | undefined },
): Promise<Result<OwnBooking, AttendeeNotFound>> => {
  const booking = bookingId && (await ports.bookings.get(bookingId));
  const own = booking
    ? await ownSession(ports, { thingToDoId: booking.thingToDoId, sessionId: booking.sessionId, organiserId })
    : undefined;
  return booking && own?.ok ? ok({ ...own.value, booking }) : err({ code: 'AttendeeNotFound' });
};
