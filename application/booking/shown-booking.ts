import type { Booking } from '../../domain/booking/booking';
import { standingOf } from '../../domain/booking/standing';
import type { UserId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import type { BookingNotFound } from '../errors';
import type { Clock } from '../ports/clock';
import type { BookingStore } from './ports/booking-store';
import type { ShownBooking } from './told';

interface Ports {
  readonly bookings: Pick<BookingStore, 'session'>;
  readonly clock: Clock;
}

/** Shows a booking. Only who waits has to be looked for in the session. */
export const shownBooking = async ({ bookings, clock }: Ports, booking: Booking): Promise<ShownBooking> => {
  const session = booking.status === 'WAITING' ? await bookings.session(booking) : undefined;
  return { booking, standing: standingOf(booking, session, clock.now()) };
};

/** Returns the booking if it is the parent's own. */
export const ownBooking = (booking: Booking | undefined, parentId: UserId): Result<Booking, BookingNotFound> =>
  booking?.parentId === parentId ? ok(booking) : err({ code: 'BookingNotFound' });
