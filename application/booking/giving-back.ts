import type { CancelledPart } from '../../domain/booking/cancelling';
import { hasNoList } from '../../domain/booking/session-places';
import { step } from '../../domain/booking/step';
import type { Seen } from './contest';
import { onto } from './places-of-party';
import type { BookingStore, Written } from './ports/booking-store';

/** Returns the write that cancels and frees places, for those who wait if there are any. Places of a session that is stored no more are nobody's. */
export const givingBack = (
  bookings: BookingStore,
  { booking, freed }: CancelledPart,
  { session }: Seen,
  now: number,
) => {
  if (!session) return (): Promise<Written> => bookings.commit({ booking });
  if (hasNoList(session)) return (): Promise<Written> => bookings.giveBack(booking, freed);
  const after = step(session, { type: 'GiveBack', places: freed }, now);
  return (): Promise<Written> => bookings.commit(after.ok ? onto(session, after.value, booking) : { booking });
};
