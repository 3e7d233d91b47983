import { gone } from '../../domain/booking/booking';
import { standingOf } from '../../domain/booking/standing';
import type { BookingId } from '../../domain/shared/ids';
import { instantAt } from '../../domain/shared/time';
import type { BookingStore } from './ports/booking-store';
import { type ChangingPorts, changeBooking } from './stored-booking';

interface Ports extends ChangingPorts {
  readonly bookings: Pick<BookingStore, 'commit' | 'get' | 'session'>;
}

/** Notes in its booking that a party is in line no more, and why. Who has left by itself, or has its places, is noted already. */
export const makeSettleEntry =
  (ports: Ports) =>
  async (id: BookingId): Promise<void> => {
    const waiting = await ports.bookings.get(id);
    if (waiting?.status !== 'WAITING') return;
    const session = await ports.bookings.session(waiting);
    await changeBooking(ports, id, (booking, now) => {
      if (booking.status !== 'WAITING') return undefined;
      const { status } = standingOf(booking, session, now);
      return status === 'LAPSED' || status === 'CLOSED' ? gone(booking, status, instantAt(now)) : undefined;
    });
  };
