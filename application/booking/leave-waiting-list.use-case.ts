import type { WrongBookingState } from '../../domain/booking/booking';
import type { BookingId, UserId } from '../../domain/shared/ids';
import { ok, type Result } from '../../domain/shared/result';
import type { BookingNotFound, Contended } from '../errors';
import type { Clock } from '../ports/clock';
import type { Patience } from '../ports/patience';
import { makeContest } from './contest';
import { decideLeaving } from './leaving';
import { readOwn, rereadOwn } from './own-seen';
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
