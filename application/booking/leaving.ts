import { asWaiting, type Booking, gone, type WrongBookingState } from '../../domain/booking/booking';
import { standingOf } from '../../domain/booking/standing';
import { step } from '../../domain/booking/step';
import { instantAt } from '../../domain/shared/time';
import type { Decision, Seen } from './contest';
import { onto } from './places-of-party';
import type { BookingStore } from './ports/booking-store';

const ended = (booking: Booking): boolean => booking.status !== 'WAITING' && booking.status !== 'BOOKED';

/** Decides how a party leaves the list of its session: both are written at once. */
export const decideLeaving =
  (bookings: Pick<BookingStore, 'commit'>) =>
  ({ session, booking: known }: Seen, now: number): Decision<Booking, WrongBookingState> => {
    // Who has left, or whose offer is over, is out of the list already.
    if (!known || ended(known)) return { answer: known as Booking };
    const waiting = asWaiting(known);
    if (!waiting.ok) return { refusal: waiting.error };
    const { status } = standingOf(waiting.value, session, now);
    if (status === 'LAPSED' || status === 'CLOSED') return { answer: known };
    const booking = gone(waiting.value, 'LEFT', instantAt(now));
    const after = session && step(session, { type: 'Leave', id: booking.id }, now);
    const write = () => bookings.commit(after?.ok ? onto(session, after.value, booking) : { booking });
    return { write, answer: booking };
  };
