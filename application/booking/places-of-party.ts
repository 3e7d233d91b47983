import type { Booking } from '../../domain/booking/booking';
import {
  type SessionKey,
  type SessionPlaces,
  type SessionTerms,
  underTerms,
  untouched,
} from '../../domain/booking/session-places';
import type { BookingChange } from './ports/booking-store';

/** Returns the session by what its listing says now; one that nobody has booked where none is stored. */
export const sessionUnder = (
  stored: SessionPlaces | undefined,
  { thingToDoId, sessionId }: SessionKey,
  terms: SessionTerms,
): SessionPlaces => (stored ? underTerms(stored, terms) : untouched({ thingToDoId, sessionId }, terms));

/** Returns a session, and a booking with it, as what is to be written onto what was stored. */
export const onto = (stored: SessionPlaces | undefined, after: SessionPlaces, booking?: Booking): BookingChange => ({
  session: { onto: stored?.revision ?? 0, after },
  ...(booking && { booking }),
});
