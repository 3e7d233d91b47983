import type { Booking } from '../../domain/booking/booking';
import { cancel } from '../../domain/booking/cancelling';
import { type SessionKey, type SessionPlaces, type SessionTerms, untouched } from '../../domain/booking/session-places';
import { step } from '../../domain/booking/step';
import type { Clock } from '../ports/clock';
import type { BookingLists } from './ports/booking-lists';
import type { BookingStore } from './ports/booking-store';
import { changeBooking, WrittenMeanwhile } from './stored-booking';

interface Ports {
  readonly bookings: Pick<BookingStore, 'commit' | 'get' | 'session'>;
  readonly bookingLists: Pick<BookingLists, 'bookingsOfSession'>;
  readonly clock: Clock;
}

/** Bookings of a session are listed by an index that lags: not all of them are there yet. */
export class NotAllListed extends Error {
  override readonly name = 'NotAllListed';
}

/** As often as families may be faster before the event is left to its next delivery. */
const maxAttempts = 20;

/** First nobody can book any more, in one write; a session that nobody booked is made closed, if it is known what it would be. */
const closed = async (
  { bookings, clock }: Ports,
  key: SessionKey,
  terms: SessionTerms | undefined,
): Promise<SessionPlaces | undefined> => {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const before = (await bookings.session(key)) ?? (terms && untouched(key, terms));
    if (!before?.open) return before;
    const after = step(before, { type: 'Close' }, clock.now());
    if (!after.ok) throw new Error(`a session cannot be closed: ${after.error.code}`);
    const { outcome } = await bookings.commit({ session: { onto: before.revision, after: after.value } });
    if (outcome === 'DONE') return after.value;
  }
  throw new WrittenMeanwhile(`session ${key.thingToDoId} ${key.sessionId}`);
};

const cancelledBySession = (booking: Booking, reason: string | undefined, now: number): Booking | undefined => {
  if (booking.status !== 'BOOKED') return undefined;
  const part = cancel(booking, { by: 'SESSION', ...(reason !== undefined && { reason }) }, now);
  return part.ok ? part.value.booking : undefined;
};

/** Places of those that are booked, or were until this session closed. */
const placesIn = (bookings: readonly Booking[]): number =>
  bookings.reduce(
    (sum, one) =>
      sum + (one.status === 'BOOKED' || (one.status === 'CANCELLED' && one.by === 'SESSION') ? one.places : 0),
    0,
  );

/**
 * Closes a session for good and cancels its bookings with all that was paid. Called again it does what is left to do, and tells nobody
 * twice. Throws `NotAllListed` or `WrittenMeanwhile` when it is to be called again.
 */
export const closeSession = async (
  ports: Ports,
  key: SessionKey,
  { terms, reason }: { readonly terms: SessionTerms | undefined; readonly reason: string | undefined },
): Promise<void> => {
  const session = await closed(ports, key, terms);
  if (!session || session.booked === 0) return;
  const bookings = await ports.bookingLists.bookingsOfSession(key);
  for (const { id, status } of bookings)
    if (status === 'BOOKED') await changeBooking(ports, id, (booking, now) => cancelledBySession(booking, reason, now));
  if (placesIn(bookings) < session.booked) throw new NotAllListed(`session ${key.thingToDoId} ${key.sessionId}`);
};
