import type { Booking } from '../../domain/booking/booking';
import type { BookingId } from '../../domain/shared/ids';
import type { Clock } from '../ports/clock';
import type { Patience } from '../ports/patience';
import { makeContest } from './contest';
import { decideLeaving } from './leaving';
import type { BookingLists } from './ports/booking-lists';
import type { BookingStore } from './ports/booking-store';
import { WrittenMeanwhile } from './stored-booking';

interface Ports {
  readonly bookings: Pick<BookingStore, 'commit' | 'get' | 'session'>;
  readonly bookingLists: Pick<BookingLists, 'bookingsOf'>;
  readonly clock: Clock;
  readonly patience: Patience;
}

const isOfSame = (one: Booking, other: Booking): boolean =>
  one.thingToDoId === other.thingToDoId &&
  one.sessionId === other.sessionId &&
  one.children.some(({ id }) => other.children.some((child) => child.id === id));

/** Which entries of a family name a child that has its place: a booking ends all such, and one that has just joined itself. */
const doublesOf = async ({ bookingLists }: Ports, booking: Booking): Promise<readonly Booking[]> => {
  if (booking.status !== 'BOOKED' && booking.status !== 'WAITING') return [];
  const others = await bookingLists.bookingsOf(booking.parentId, booking.status === 'BOOKED' ? 'WAITING' : 'ACTIVE');
  const same = others.filter((other) => isOfSame(booking, other));
  if (booking.status === 'BOOKED') return same;
  return same.length > 0 ? [booking] : [];
};

/**
 * Takes a family's entries out of the waiting list of a session for which one of their children is booked: no offer to them could be
 * accepted, and it would keep places from others. Throws `WrittenMeanwhile`.
 */
export const leaveDoubles = async (ports: Ports, id: BookingId): Promise<void> => {
  const { bookings } = ports;
  const booking = await bookings.get(id);
  if (!booking) return;
  for (const double of await doublesOf(ports, booking)) {
    const left = await makeContest(ports)({
      read: async () => ({ session: await bookings.session(double), booking: await bookings.get(double.id) }),
      decide: decideLeaving(bookings),
    });
    if (!left.ok && left.error.code === 'Contended') throw new WrittenMeanwhile(`booking ${double.id}`);
  }
};
