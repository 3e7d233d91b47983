import type { PaymentAttempt } from '../../../domain/booking/payment';
import type { SessionKey } from '../../../domain/booking/session-places';
import type { BookingId } from '../../../domain/shared/ids';

/**
 * Names what is to be looked at when its time has come: a waiting list, a payment, or a family that is to be reminded.
 */
export type WakeUp =
  | ({ readonly kind: 'LIST' } & SessionKey)
  | ({ readonly kind: 'PAYMENT' } & PaymentAttempt)
  | { readonly kind: 'REMINDER'; readonly bookingId: BookingId };

/**
 * Keeps what the clock alone brings about, by the minute (milliseconds since the epoch, whole minutes). One too many
 * does no harm.
 */
export interface WakeUps {
  /** Puts one down; the same again changes nothing. */
  put(minute: number, wakeUp: WakeUp): Promise<void>;
  /** All of a minute. */
  due(minute: number): Promise<readonly WakeUp[]>;
  /** The last minute that is done; undefined before the first. */
  doneUntil(): Promise<number | undefined>;
  /** Notes that all up to this minute is done. */
  done(minute: number): Promise<void>;
}
