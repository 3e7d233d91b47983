import { cancel } from '../../domain/booking/cancelling';
import type { SessionKey, SessionTerms } from '../../domain/booking/session-places';
import type { BookingId } from '../../domain/shared/ids';
import type { BookingLists } from './ports/booking-lists';
import type { BookingStore } from './ports/booking-store';
import { writeBooking } from './stored-booking';
import { type SteppingPorts, stepStored } from './stored-session';

interface Ports extends SteppingPorts {
  readonly bookings: Pick<BookingStore, 'commit' | 'get' | 'giveBack' | 'session'>;
  readonly bookingLists: Pick<BookingLists, 'bookingsOfSession'>;
}

/** Says that not all bookings of a session are listed yet: the index that lists them lags. */
export class NotAllListed extends Error {
  override readonly name = 'NotAllListed';
}

/** Cancels one booking with all that was paid, and gives its places back in the same write. */
const cancelledBySession = (ports: Ports, id: BookingId, reason: string | undefined): Promise<void> =>
  writeBooking(ports, id, (booking, now) => {
    if (booking.status !== 'BOOKED') return undefined;
    const part = cancel(booking, { by: 'SESSION', ...(reason !== undefined && { reason }) }, now);
    if (!part.ok) throw new Error(`a booking cannot be cancelled: ${part.error.code}`);
    return () => ports.bookings.giveBack(part.value.booking, part.value.freed);
  });

/**
 * Closes a session and cancels its bookings with all that was paid. Called again it does what is left to do, and tells nobody twice.
 * Throws `NotAllListed` or `WrittenMeanwhile` when it is to be called again.
 */
export const closeSession = async (
  ports: Ports,
  key: SessionKey,
  { terms, reason }: { readonly terms: SessionTerms | undefined; readonly reason: string | undefined },
): Promise<void> => {
  // First nobody can book any more, in one write; a session that nobody booked is made closed, if it is known what it would be.
  const session = await stepStored(ports, key, { type: 'Close' }, terms);
  if (!session || session.booked === 0) return;
  for (const { id, status } of await ports.bookingLists.bookingsOfSession(key))
    if (status === 'BOOKED') await cancelledBySession(ports, id, reason);
  const left = await ports.bookings.session(key);
  if (left && left.booked > 0) throw new NotAllListed(`session ${key.thingToDoId} ${key.sessionId}`);
};

/**
 * Opens a session that was closed with its listing, which is published again: first all that was booked before is cancelled. Throws as
 * closing does.
 */
export const reopenSession = async (ports: Ports, key: SessionKey): Promise<void> => {
  await closeSession(ports, key, { terms: undefined, reason: undefined });
  await stepStored(ports, key, { type: 'Reopen' });
};
