import type { Booking } from '../../domain/booking/booking';
import type { BookingId } from '../../domain/shared/ids';
import type { Clock } from '../ports/clock';
import type { Patience } from '../ports/patience';
import { type Decision, makeContest } from './contest';
import type { BookingStore, Written } from './ports/booking-store';

/** Says that somebody else writes the same: what reacts to an event is delivered again, and then decides anew. */
export class WrittenMeanwhile extends Error {
  override readonly name = 'WrittenMeanwhile';
}

export interface ChangingPorts {
  readonly bookings: Pick<BookingStore, 'commit' | 'get'>;
  readonly clock: Clock;
  readonly patience: Patience;
}

/**
 * Changes one booking. `change` answers the write that it becomes, decided from what is stored, or undefined when it stays as it is.
 * Throws `WrittenMeanwhile` when others write it for longer than patience lasts.
 */
export const writeBooking = async (
  { bookings, clock, patience }: Omit<ChangingPorts, 'bookings'> & { readonly bookings: Pick<BookingStore, 'get'> },
  id: BookingId,
  change: (booking: Booking, now: number) => (() => Promise<Written>) | undefined,
): Promise<void> => {
  const done = await makeContest({ bookings, clock, patience })({
    read: async () => ({ session: undefined, booking: await bookings.get(id) }),
    decide: ({ booking }, now): Decision<undefined, never> => {
      const write = booking && change(booking, now);
      return { answer: undefined, ...(write && { write }) };
    },
  });
  if (!done.ok) throw new WrittenMeanwhile(`booking ${id}`);
};

/**
 * Changes one booking and nothing of its session. `change` answers what it becomes, decided from what is stored, or undefined when it
 * stays as it is. Throws `WrittenMeanwhile`.
 */
export const changeBooking = (
  ports: ChangingPorts,
  id: BookingId,
  change: (booking: Booking, now: number) => Booking | undefined,
): Promise<void> =>
  writeBooking(ports, id, (booking, now) => {
    const after = change(booking, now);
    return after && (() => ports.bookings.commit({ booking: after }));
  });
