import { type Mishap, makePaymentLedger } from '../../../../adapters/in-memory/booking/payment-ledger';
import { payAtTheDoor } from '../../../../adapters/payments/at-the-door';
import { paymentIdOf } from '../../../../domain/booking/payment';
import { bookingId } from '../../../../domain/shared/ids';
import { seeded } from '../../../builders/contended';
import { aKey, noon } from '../../../builders/listings';
import { paymentsContract, providerContract } from '../../../contracts/payments';

paymentsContract('at the door', () => payAtTheDoor);
providerContract('ledger', () => makePaymentLedger().payments);

const mishaps: readonly Mishap[] = ['ANSWER_LOST', 'REQUEST_LOST', 'SLOW', 'TWICE'];

describe.each(mishaps)('a provider that meets %s half of the time', (mishap) => {
  const random = seeded(11);
  const slowly = () => new Promise<void>((resolve) => setImmediate(resolve));
  providerContract(`ledger, ${mishap}`, () => {
    return makePaymentLedger({ mishap: () => (random() < 0.5 ? mishap : undefined), slowly }).payments;
  });
});

describe('a ledger', () => {
  const id = bookingId(aKey());
  const payment = {
    id: paymentIdOf({ bookingId: id, keptUntil: noon, amount: 4000 }),
    bookingId: id,
    amount: 4000,
    currency: 'PLN',
  };

  it('declines a card, and is asked again', async () => {
    let isEmpty = true;
    const { payments } = makePaymentLedger({ isDeclined: () => isEmpty });
    expect(await payments.authorise(payment)).toBe('DECLINED');
    isEmpty = false;
    expect(await payments.authorise(payment)).toBe('AUTHORISED');
  });

  it('says what a booking has cost, over all its payments', async () => {
    const { payments, lineOf, total } = makePaymentLedger();
    const later = { ...payment, id: paymentIdOf({ bookingId: id, keptUntil: noon + 1, amount: 4000 }) };
    await payments.authorise(payment);
    expect(lineOf(id)).toEqual({ captured: 0, refunded: 0, pending: 4000 });
    await payments.void(payment.id);
    expect(lineOf(id)).toEqual({ captured: 0, refunded: 0, pending: 0 });
    await payments.authorise(later);
    await payments.capture(later);
    await payments.refund({ paymentId: later.id, revision: 2, amount: 1500 });
    expect(lineOf(id)).toEqual({ captured: 4000, refunded: 1500, pending: 0 });
    expect(lineOf(bookingId(aKey()))).toEqual({ captured: 0, refunded: 0, pending: 0 });
    expect(total()).toEqual(lineOf(id));
  });
});
