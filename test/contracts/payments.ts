import type { Payment, Payments } from '../../application/booking/ports/payments';
import { paymentIdOf } from '../../domain/booking/payment';
import { bookingId } from '../../domain/shared/ids';
import { aKey, noon } from '../builders/listings';

const aPayment = (amount = 4000): Payment => {
  const id = bookingId(aKey());
  return { id: paymentIdOf({ bookingId: id, keptUntil: noon, amount }), bookingId: id, amount, currency: 'PLN' };
};

/** Asks again as long as no answer comes. */
const answered = async <Answer extends string>(ask: () => Promise<Answer | 'IN_DOUBT'>): Promise<Answer> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await ask();
    if (answer !== 'IN_DOUBT') return answer;
  }
  throw new Error('no answer ever comes');
};

/** Whatever takes families' money, and where they pay at the door. */
export const paymentsContract = (name: string, make: () => Payments): void => {
  describe(`${name}: payments`, () => {
    it('are authorised, taken and given back, and say the same when they are asked again', async () => {
      const payments = make();
      const payment = aPayment();
      const refund = { paymentId: payment.id, revision: 2, amount: 1000 };
      for (let time = 0; time < 3; time += 1)
        expect(await answered(() => payments.authorise(payment))).toBe('AUTHORISED');
      for (let time = 0; time < 3; time += 1) expect(await answered(() => payments.capture(payment))).toBe('DONE');
      for (let time = 0; time < 3; time += 1) expect(await answered(() => payments.refund(refund))).toBe('DONE');
      expect(await answered(() => payments.authorise(payment))).toBe('AUTHORISED');
      expect(await answered(() => payments.capture(payment))).toBe('DONE');
    });

    it('are let go, however often', async () => {
      const payments = make();
      const payment = aPayment();
      expect(await answered(() => payments.authorise(payment))).toBe('AUTHORISED');
      for (let time = 0; time < 3; time += 1) expect(await answered(() => payments.void(payment.id))).toBe('DONE');
    });

    it('are let go that nobody asked for', async () => {
      expect(await answered(() => make().void(aPayment().id))).toBe('DONE');
    });
  });
};

/** What a provider does beside, and where nobody pays ahead cannot be seen. */
export const providerContract = (name: string, make: () => Payments): void => {
  paymentsContract(name, make);

  describe(`${name}: a provider`, () => {
    it('takes nothing that was let go, and sets nothing aside under its id again', async () => {
      const payments = make();
      const payment = aPayment();
      await answered(() => payments.authorise(payment));
      await answered(() => payments.void(payment.id));
      expect(await answered(() => payments.capture(payment))).toBe('REFUSED');
      expect(await answered(() => payments.authorise(payment))).toBe('DECLINED');
    });

    it('sets nothing aside that was let go before it was asked for', async () => {
      const payments = make();
      const payment = aPayment();
      await answered(() => payments.void(payment.id));
      expect(await answered(() => payments.authorise(payment))).toBe('DECLINED');
      expect(await answered(() => payments.capture(payment))).toBe('REFUSED');
    });

    it('takes no other amount than was set aside, and nothing that was not', async () => {
      const payments = make();
      const payment = aPayment();
      expect(await answered(() => payments.capture(payment))).toBe('REFUSED');
      await answered(() => payments.authorise(payment));
      expect(await answered(() => payments.capture({ ...payment, amount: payment.amount + 1 }))).toBe('REFUSED');
      expect(await answered(() => payments.capture({ ...payment, currency: 'EUR' }))).toBe('REFUSED');
    });

    it('does not let go what was taken', async () => {
      const payments = make();
      const payment = aPayment();
      await answered(() => payments.authorise(payment));
      await answered(() => payments.capture(payment));
      expect(await answered(() => payments.void(payment.id))).toBe('REFUSED');
      expect(await answered(() => payments.refund({ paymentId: payment.id, revision: 2, amount: 1 }))).toBe('DONE');
    });

    it('gives back no more than was taken, by any number of refunds', async () => {
      const payments = make();
      const payment = aPayment();
      const refund = (revision: number, amount: number) =>
        answered(() => payments.refund({ paymentId: payment.id, revision, amount }));
      expect(await refund(2, 1)).toBe('REFUSED');
      await answered(() => payments.authorise(payment));
      expect(await refund(2, 1)).toBe('REFUSED');
      await answered(() => payments.capture(payment));
      expect(await refund(2, 3000)).toBe('DONE');
      expect(await refund(3, 1001)).toBe('REFUSED');
      expect(await refund(3, 1000)).toBe('DONE');
      expect(await refund(2, 3000)).toBe('DONE');
      expect(await refund(2, 2999)).toBe('REFUSED');
      expect(await refund(4, 1)).toBe('REFUSED');
    });
  });
};
