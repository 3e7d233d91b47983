import { makeQuoteBooking } from '../../../../application/booking/quote-booking.use-case';
import { makeQuoteCancellation } from '../../../../application/booking/quote-cancellation.use-case';
import { wasPaidAhead } from '../../../../domain/booking/booking';
import { presentCancellationQuote, presentHold, presentQuote } from '../../../../handlers/presenters/booking';
import { aBookingScene } from '../../../builders/booking-scene';
import { aPaidScene } from '../../../builders/paid-scene';
import { valueOf } from '../../../builders/results';

type Scene = Pick<Awaited<ReturnType<typeof aBookingScene>>, 'aFamily' | 'asking' | 'book' | 'hold' | 'ports'>;

/** Returns what a family is told of its money at each step, and whether it was taken in the end. */
const toldOf = async ({ aFamily, asking, book, hold, ports }: Scene, total?: number) => {
  const request = asking(await aFamily(2));
  const quoted = valueOf(await makeQuoteBooking(ports)(request));
  const held = valueOf(await hold(asking(await aFamily(1))));
  const booking = valueOf(await book({ ...request, total: total ?? request.total }));
  const cancelling = valueOf(await makeQuoteCancellation(ports)({ id: booking.id, parentId: request.parentId }));
  return {
    quoted: presentQuote(quoted).paidAhead,
    held: presentHold(held).paidAhead,
    cancelling: presentCancellationQuote(cancelling).paidAhead,
    taken: wasPaidAhead(booking),
  };
};

const every = (isAhead: boolean) => ({ quoted: isAhead, held: isAhead, cancelling: isAhead, taken: isAhead });
const free = { price: { from: 0, to: 0, currency: 'PLN' }, priceKind: 'FREE' } as const;

describe('quotes say who has the money', () => {
  it('where a provider takes it when a family books', async () => {
    expect(await toldOf(await aPaidScene())).toEqual(every(true));
  });

  it('where families pay at the door', async () => {
    expect(await toldOf(await aBookingScene())).toEqual(every(false));
  });

  it('where there is nothing to pay, whoever would take it', async () => {
    const scene = await aBookingScene({ content: free });
    const ports = { ...scene.ports, payments: { ...scene.ports.payments, isAhead: true } };
    const told = await toldOf({ ...scene, ports }, 0);
    expect(told).toEqual(every(false));
  });

  it('as it was booked: at the door stays so, though a provider came since', async () => {
    const { ports, book, asking, aFamily } = await aBookingScene();
    const family = await aFamily();
    const { id } = valueOf(await book(asking(family)));
    const payments = { ...ports.payments, isAhead: true };
    const after = { ...ports, payments };
    const cancelling = await makeQuoteCancellation(after)({ id, parentId: family.parentId });
    expect(valueOf(cancelling).isPaidAhead).toBe(false);
    expect(valueOf(await makeQuoteBooking(after)(asking(await aFamily()))).isPaidAhead).toBe(true);
  });
});
