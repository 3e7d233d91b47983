import type { Booking, BookingStatus } from './booking';
import type { SessionPlaces } from './session-places';

const standings: { readonly [Status in BookingStatus | 'OFFERED']: Status } = {
  BOOKED: 'BOOKED',
  WAITING: 'WAITING',
  OFFERED: 'OFFERED',
  CANCELLED: 'CANCELLED',
  LAPSED: 'LAPSED',
  LEFT: 'LEFT',
  CLOSED: 'CLOSED',
};
export const bookingStandings = Object.values(standings);

/** Tells a family where its party stands. */
export interface Standing {
  readonly status: (typeof bookingStandings)[number];
  /** Milliseconds since the epoch. */
  readonly offerEnds?: number;
  /** Its place among those who wait for the session, from 1 on. */
  readonly line?: number;
}

/**
 * Returns where a party stands at `now`, milliseconds since the epoch. Who waits stands in the session, and nowhere else: an entry
 * that is gone has lapsed, or was closed with the list, though the booking may not have been told yet.
 */
export const standingOf = (booking: Booking, session: SessionPlaces | undefined, now: number): Standing => {
  const { status } = booking;
  if (status !== 'WAITING') return { status };
  if (!session?.open) return { status: 'CLOSED' };
  const index = session.queue.findIndex(({ id }) => id === booking.id);
  const entry = session.queue[index];
  if (entry?.offerEnds !== undefined && entry.offerEnds > now) return { status: 'OFFERED', offerEnds: entry.offerEnds };
  if (session.closes <= now) return { status: 'CLOSED' };
  return entry && entry.offerEnds === undefined ? { status: 'WAITING', line: index + 1 } : { status: 'LAPSED' };
};
