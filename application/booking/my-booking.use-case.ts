import type { BookingId, UserId } from '../../domain/shared/ids';
import { ok, type Result } from '../../domain/shared/result';
import type { BookingNotFound } from '../errors';
import type { Clock } from '../ports/clock';
import type { BookingStore } from './ports/booking-store';
import { ownBooking, shownBooking } from './shown-booking';
import type { ShownBooking } from './told';

interface Input {
  readonly id: BookingId;
  readonly parentId: UserId;
}

interface Ports {
  readonly bookings: Pick<BookingStore, 'get' | 'session'>;
  readonly clock: Clock;
}

/** Returns one of a family's bookings, whatever became of it. */
export const makeMyBooking =
  (ports: Ports) =>
  async ({ id, parentId }: Input): Promise<Result<ShownBooking, BookingNotFound>> => {
    const own = ownBooking(await ports.bookings.get(id), parentId);
    return own.ok ? ok(await shownBooking(ports, own.value)) : own;
  };
