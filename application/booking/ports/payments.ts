import type { BookingId, PaymentId } from '../../../domain/shared/ids';

/** Describes money that a family pays for one booking. */
export interface Payment {
  readonly id: PaymentId;
  readonly bookingId: BookingId;
  /** Minor units of `currency`, more than 0. */
  readonly amount: number;
  readonly currency: string;
}

export interface Refund {
  readonly paymentId: PaymentId;
  /** The revision of the booking with which it came: one refund each. */
  readonly revision: number;
  /** Minor units of the payment's currency, more than 0. */
  readonly amount: number;
}

/**
 * Tells what became of a payment. `IN_DOUBT`: no answer came, and it may have been done or not. The same may be asked
 * again.
 */
export type Authorised = 'AUTHORISED' | 'DECLINED' | 'IN_DOUBT';

/** Tells what became of a settlement. `REFUSED`: it was not done, and asking again changes nothing. */
export type Settled = 'DONE' | 'IN_DOUBT' | 'REFUSED';

/**
 * Takes families' money. Each of these does its work once for the same id, however often and in whatever order it is
 * asked: again it gives the same answer. An outage is `IN_DOUBT`, and nothing is thrown.
 */
export interface Payments {
  /** Whether families pay when they book. Where they pay at the door nothing is asked for and nothing is kept. */
  readonly isAhead: boolean;
  /** Sets the amount aside, and takes nothing. A declined one may be asked again; one that was voided is `DECLINED` for good. */
  authorise(payment: Payment): Promise<Authorised>;
  /** Takes what was set aside. `REFUSED`: nothing was, or it was voided, or another amount. */
  capture(payment: Payment): Promise<Settled>;
  /** Gives back a part of what was taken. `REFUSED`: so much is not there. */
  refund(refund: Refund): Promise<Settled>;
  /** Lets go what was set aside, and whatever would be under this id. `REFUSED`: it was taken. */
  void(id: PaymentId): Promise<Settled>;
}
