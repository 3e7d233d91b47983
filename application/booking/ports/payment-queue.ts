import type { PaymentAttempt } from '../../../domain/booking/payment';

/** Says that what kept places for a payment is over: if no booking came of it, its money is let go. */
export interface PaymentDue extends PaymentAttempt {
  readonly type: 'PaymentDue';
  /** The payment's. */
  readonly id: string;
}

/** Tells whoever settles payments that one is to be looked at. Told at least once. */
export interface PaymentQueue {
  /** Throws when it was not accepted. */
  send(due: PaymentDue): Promise<void>;
}
