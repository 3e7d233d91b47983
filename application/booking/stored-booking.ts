import type { Booking } from '../../domain/booking/booking';
import type { BookingId } from '../../domain/shared/ids';
import type { Clock } from '../ports/clock';
import type { BookingStore } from './ports/booking-store';

/** Says that somebody else writes the same: what reacts to an event is delivered again, and then decides anew. */
export class WrittenMeanwhile extends Error {
  override readonly name = 'WrittenMeanwhile';
}

interface Ports {
  readonly bookings: Pick<BookingStore, 'commit' | 'get'>;
  readonly clock: Clock;
}

/** As often as others may be faster before the event is left to its next delivery. */
const maxAttempts = 5;

/**
 * Changes one booking and nothing of its session. `change` answers what it becomes, decided from what is stored, or undefined when it
 * stays as it is. Throws `WrittenMeanwhile`.
 */
export const changeBooking = async (
  { bookings, clock }: Ports,
  id: BookingId,
  change: (booking: Booking, now: number) => Booking | undefined,
): Promise<void> => {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const booking = await bookings.get(id);
    const after = booking && change(booking, clock.now());
    if (!after) return;
    const { outcome } = await bookings.commit({ booking: after });
    if (outcome === 'DONE') return;
  }
  throw new WrittenMeanwhile(`booking ${id}`);
};
