import { cancel } from '../../domain/booking/cancelling';
import { type SessionKey, type SessionPlaces, type SessionTerms, untouched } from '../../domain/booking/session-places';
import { step } from '../../domain/booking/step';
import type { BookingId } from '../../domain/shared/ids';
import type { Clock } from '../ports/clock';
import type { BookingLists } from './ports/booking-lists';
import type { BookingStore } from './ports/booking-store';
import { WrittenMeanwhile } from './stored-booking';
import { stepStored } from './stored-session';

interface Ports {
  readonly bookings: Pick<BookingStore, 'commit' | 'get' | 'giveBack' | 'session'>;
  readonly bookingLists: Pick<BookingLists, 'bookingsOfSession'>;
  readonly clock: Clock;
}

/** Says that not all bookings of a session are listed yet: the index that lists them lags. */
export class NotAllListed extends Error {
  override readonly name = 'NotAllListed';
}

/** As often as families may be faster before the event is left to its next delivery. */
const maxAttempts = 20;

/** First nobody can book any more, in one write; a session that nobody booked is made closed, if it is known what it would be. */
const closed = async (
  { bookings, clock }: Ports,
  key: SessionKey,
  terms: SessionTerms | undefined,
): Promise<SessionPlaces | undefined> => {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const before = (await bookings.session(key)) ?? (terms && untouched(key, terms));
    if (!before?.open) return before;
    const after = step(before, { type: 'Close' }, clock.now());
    if (!after.ok) throw new Error(`a session cannot be closed: ${after.error.code}`);
    const { outcome } = await bookings.commit({ session: { onto: before.revision, after: after.value } });
    if (outcome === 'DONE') return after.value;
  }
  throw new WrittenMeanwhile(`session ${key.thingToDoId} ${key.sessionId}`);
};

/** Cancels one booking with all that was paid, and gives its places back in the same write. */
const cancelledBySession = async (
  { bookings, clock }: Ports,
  id: BookingId,
  reason: string | undefined,
): Promise<void> => {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const booking = await bookings.get(id);
    if (booking?.status !== 'BOOKED') return;
    const part = cancel(booking, { by: 'SESSION', ...(reason !== undefined && { reason }) }, clock.now());
    if (!part.ok) throw new Error(`a booking cannot be cancelled: ${part.error.code}`);
    const { outcome } = await bookings.giveBack(part.value.booking, part.value.freed);
    if (outcome === 'DONE') return;
  }
  throw new WrittenMeanwhile(`booking ${id}`);
};

/**
 * Closes a session and cancels its bookings with all that was paid. Called again it does what is left to do, and tells nobody twice.
 * Throws `NotAllListed` or `WrittenMeanwhile` when it is to be called again.
 */
export const closeSession = async (
  ports: Ports,
  key: SessionKey,
  { terms, reason }: { readonly terms: SessionTerms | undefined; readonly reason: string | undefined },
): Promise<void> => {
  const session = await closed(ports, key, terms);
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
