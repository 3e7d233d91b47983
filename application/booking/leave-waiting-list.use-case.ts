import type { Booking } from '../../domain/booking/booking';
import { asWaiting, gone, type WrongBookingState } from '../../domain/booking/booking';
import { standingOf } from '../../domain/booking/standing';
import { step } from '../../domain/booking/step';
import type { BookingId, UserId } from '../../domain/shared/ids';
import { ok, type Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { BookingNotFound, Contended } from '../errors';
import type { Clock } from '../ports/clock';
import type { Patience } from '../ports/patience';
import { type Decision, makeContest, type Seen } from './contest';
import { readOwn, rereadOwn } from './own-seen';
import { onto } from './places-of-party';
import type { BookingStore } from './ports/booking-store';
import { shownBooking } from './shown-booking';
import type { ShownBooking } from './told';

interface Input {
  readonly id: BookingId;
  readonly parentId: UserId;
}

interface Ports {
  readonly bookings: BookingStore;
  readonly clock: Clock;
  readonly patience: Patience;
}

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

/** Takes a party out of line, with its offer if it has one. Who is out already is answered as it is. */
export const makeLeaveWaitingList = (ports: Ports) => {
  const contest = makeContest(ports);
  const { bookings } = ports;
  return async (input: Input): Promise<Result<ShownBooking, BookingNotFound | Contended | WrongBookingState>> => {
    const own = await readOwn(bookings, input);
    if (!own.ok) return own;
    const booking = await contest({
      seen: own.value,
      read: () => rereadOwn(bookings, own.value),
      decide: decideLeaving(bookings),
    });
    return booking.ok ? ok(await shownBooking(ports, booking.value)) : booking;
  };
};
