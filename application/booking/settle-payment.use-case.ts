import type { Booked, Booking, Cancelled } from '../../domain/booking/booking';
import type { BookingEvent } from '../../domain/booking/events';
import type { Delivered } from '../../domain/operations/claim-check';
import type { PaymentId } from '../../domain/shared/ids';
import { type LettingGoPorts, letGo } from './let-go';
import type { PaymentDue } from './ports/payment-queue';
import type { Payment, Payments } from './ports/payments';

type Heard = 'BookingCancelled' | 'BookingMade' | 'BookingReduced';
export type PaymentCause = Delivered<Extract<BookingEvent, { readonly type: Heard }>> | PaymentDue;

interface Ports extends LettingGoPorts {
  readonly payments: Payments;
}

/**
 * Says that the provider has not done what it was asked to: the event is delivered again, and ends among dead letters
 * when that does not help.
 */
export class PaymentUnsettled extends Error {
  override readonly name = 'PaymentUnsettled';
}

const insist = (answer: string, what: string): void => {
  if (answer !== 'DONE' && answer !== 'BOOKED') throw new PaymentUnsettled(`${what}: ${answer}`);
};

type PaidFor = (Booked | Cancelled) & { readonly paymentId: PaymentId };

const isPaidFor = (booking: Booking | undefined): booking is PaidFor => booking !== undefined && 'paymentId' in booking;

const paymentOf = ({ id, paymentId, agreed }: PaidFor): Payment => ({
  id: paymentId,
  bookingId: id,
  amount: agreed.total,
  currency: agreed.currency,
});

/**
 * Brings what the provider took to what the booking says: takes what was set aside for one that was made, and gives back what came back of
 * it. Money is taken before any of it is given back, in whatever order events come. Throws `PaymentUnsettled`.
 */
export const makeSettlePayment = (ports: Ports) => {
  const { bookings, payments } = ports;

  /** Another provider than the one that runs has the money: to say that it was settled would lose it. */
  const insistOnProvider = (paymentId: string): void => {
    if (!payments.isAhead) throw new PaymentUnsettled(`no provider has ${paymentId}`);
  };

  const settle = async (booking: PaidFor, cause: Exclude<PaymentCause, PaymentDue>): Promise<void> => {
    const { paymentId } = booking;
    insistOnProvider(paymentId);
    insist(await payments.capture(paymentOf(booking)), `capture of ${paymentId}`);
    if (!('refund' in cause) || cause.refund === 0) return;
    const { refund: amount, revision } = cause;
    insist(await payments.refund({ paymentId, revision, amount }), `refund of ${paymentId} at ${revision}`);
  };

  return async (cause: PaymentCause): Promise<void> => {
    if (cause.type === 'PaymentDue') {
      insistOnProvider(cause.id);
      insist(await letGo(ports, cause), `void of ${cause.id}`);
      return;
    }
    const booking = await bookings.get(cause.bookingId);
    if (isPaidFor(booking)) await settle(booking, cause);
  };
};
