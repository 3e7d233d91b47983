import type { Authorised, Payment, Payments, Refund, Settled } from '../../../application/booking/ports/payments';
import type { BookingId, PaymentId } from '../../../domain/shared/ids';

/** What stands in the ledger under one payment. Amounts are minor units. */
interface Entry {
  /** Undefined when it was voided before anybody asked for it. */
  readonly payment?: Payment;
  readonly captured: number;
  readonly isVoided: boolean;
  /** By the revision of the booking that each came with. */
  readonly refunds: ReadonlyMap<number, number>;
}

/**
 * Names what a provider's answer may meet: no request comes, no answer does, both take their time, or the request comes
 * twice.
 */
export type Mishap = 'ANSWER_LOST' | 'REQUEST_LOST' | 'SLOW' | 'TWICE';

interface Weather {
  /** Asked once for each request; undefined when all is well. */
  readonly mishap?: (operation: 'authorise' | 'capture' | 'refund' | 'void') => Mishap | undefined;
  /** What a slow request waits for. */
  readonly slowly?: () => Promise<void>;
  readonly isDeclined?: (payment: Payment) => boolean;
}

/** Says what a booking has cost, over all of its payments. Minor units. */
export interface LedgerLine {
  readonly captured: number;
  readonly refunded: number;
  /** Set aside, and neither taken nor let go. */
  readonly pending: number;
}

const sumOf = (amounts: Iterable<number>): number => [...amounts].reduce((sum, amount) => sum + amount, 0);
const isAuthorised = (entry: Entry | undefined, { amount, currency }: Payment): boolean =>
  entry?.payment?.amount === amount && entry.payment.currency === currency && !entry.isVoided;

const fresh = { captured: 0, isVoided: false, refunds: new Map<number, number>() };

/** The books of a provider: each act is done once, in one turn. */
const makeBooks = (entries: Map<PaymentId, Entry>, isDeclined: (payment: Payment) => boolean) => ({
  authorise: (payment: Payment): Authorised => {
    const entry = entries.get(payment.id);
    if (entry) return isAuthorised(entry, payment) ? 'AUTHORISED' : 'DECLINED';
    if (isDeclined(payment)) return 'DECLINED';
    entries.set(payment.id, { ...fresh, payment });
    return 'AUTHORISED';
  },
  capture: (payment: Payment): Settled => {
    const entry = entries.get(payment.id);
    if (!entry || !isAuthorised(entry, payment)) return 'REFUSED';
    entries.set(payment.id, { ...entry, captured: payment.amount });
    return 'DONE';
  },
  refund: ({ paymentId, revision, amount }: Refund): Settled => {
    const entry = entries.get(paymentId);
    if (!entry) return 'REFUSED';
    const known = entry.refunds.get(revision);
    if (known !== undefined) return known === amount ? 'DONE' : 'REFUSED';
    if (sumOf(entry.refunds.values()) + amount > entry.captured) return 'REFUSED';
    entries.set(paymentId, { ...entry, refunds: new Map(entry.refunds).set(revision, amount) });
    return 'DONE';
  },
  void: (id: PaymentId): Settled => {
    const entry = entries.get(id) ?? fresh;
    if (entry.captured > 0) return 'REFUSED';
    entries.set(id, { ...entry, isVoided: true });
    return 'DONE';
  },
});

const lineOf = (entries: readonly Entry[]): LedgerLine => ({
  captured: sumOf(entries.map(({ captured }) => captured)),
  refunded: sumOf(entries.flatMap(({ refunds }) => [...refunds.values()])),
  pending: sumOf(entries.map(({ payment, captured, isVoided }) => (isVoided || captured ? 0 : (payment?.amount ?? 0)))),
});

/** Makes a provider of payments that keeps its ledger in memory, and can be made to fail. */
export const makePaymentLedger = ({ mishap, slowly, isDeclined = () => false }: Weather = {}) => {
  const entries = new Map<PaymentId, Entry>();
  const books = makeBooks(entries, isDeclined);

  const asked = async <Answer>(operation: keyof typeof books, once: () => Answer): Promise<Answer | 'IN_DOUBT'> => {
    const happened = mishap?.(operation);
    if (happened === 'REQUEST_LOST') return 'IN_DOUBT';
    if (happened === 'SLOW') await slowly?.();
    if (happened === 'TWICE') once();
    const answer = once();
    return happened === 'ANSWER_LOST' ? 'IN_DOUBT' : answer;
  };

  const payments: Payments = {
    isAhead: true,
    authorise: (payment) => asked('authorise', () => books.authorise(payment)),
    capture: (payment) => asked('capture', () => books.capture(payment)),
    refund: (refund) => asked('refund', () => books.refund(refund)),
    void: (id) => asked('void', () => books.void(id)),
  };
  return {
    payments,
    /** Returns what one booking has cost. */
    lineOf: (id: BookingId): LedgerLine =>
      lineOf([...entries.values()].filter(({ payment }) => payment?.bookingId === id)),
    /** Returns what all bookings together have cost. */
    total: (): LedgerLine => lineOf([...entries.values()]),
  };
};
