import { type BookingId, type PaymentId, paymentId } from '../shared/ids';
import type { SessionKey, SessionPlaces } from './session-places';

/**
 * Describes a family's try to pay for places that are kept for it: by a hold, or by an offer, of which one booking
 * would come.
 */
export interface PaymentAttempt extends SessionKey {
  readonly bookingId: BookingId;
  /** When that hold or offer ends, milliseconds since the epoch: it tells a hold from a later one under the same id. */
  readonly keptUntil: number;
  /** Minor units. */
  readonly amount: number;
}

/** Returns the same id for the same try, whoever makes it and however often. */
export const paymentIdOf = ({ bookingId, keptUntil, amount }: Omit<PaymentAttempt, keyof SessionKey>): PaymentId =>
  paymentId(`${bookingId}-${keptUntil}-${amount}`);

/**
 * Returns whether the session still holds what the attempt pays for, live or dead: only then can a booking come of it.
 */
export const isKept = (
  session: SessionPlaces | undefined,
  { bookingId, keptUntil }: Pick<PaymentAttempt, 'bookingId' | 'keptUntil'>,
): boolean => {
  if (!session) return false;
  const holds = Object.values(session.holds);
  return (
    holds.some(({ id, ends }) => id === bookingId && ends === keptUntil) ||
    session.queue.some(({ id, offerEnds }) => id === bookingId && offerEnds === keptUntil)
  );
};
