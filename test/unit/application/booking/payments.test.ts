import { makePaymentLedger } from '../../../../adapters/in-memory/booking/payment-ledger';
import { makeCancelBookingOf } from '../../../../application/booking/cancel-booking-of.use-case';
import { makeQuoteBooking } from '../../../../application/booking/quote-booking.use-case';
import { makeSettlePayment } from '../../../../application/booking/settle-payment.use-case';
import { minute } from '../../../../domain/shared/time';
import { aPaidScene } from '../../../builders/paid-scene';
import { valueOf } from '../../../builders/results';

const refused = (code: string) => ({ ok: false, error: { code } });
const nothing = { captured: 0, refunded: 0, pending: 0 };
const halfBack = { cancellation: [{ hoursBefore: 24, permyriad: 5000 }] };

describe('a family that pays when it books', () => {
  it('is charged what it was quoted at that instant, once', async () => {
    const { ports, book, aFamily, asking, told, deliver, ledger } = await aPaidScene();
    const request = asking(await aFamily(2), 1);
    const quote = valueOf(await makeQuoteBooking(ports)(request));
    const booking = valueOf(await book(request));
    expect(ledger.lineOf(booking.id)).toEqual({ ...nothing, pending: quote.agreed.total });
    await deliver([...told(), ...told()]);
    expect(ledger.lineOf(booking.id)).toEqual({ ...nothing, captured: 6000 });
    expect(booking.agreed).toEqual(quote.agreed);
  });

  it('is charged once for a key, however often it asks', async () => {
    const { book, aFamily, asking, afterwards, ledger, bookings, session } = await aPaidScene();
    const request = asking(await aFamily(2));
    const answers = await Promise.all([book(request), book(request), book(request)]);
    const again = await book(request);
    expect(again).toMatchObject({ ok: true });
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('KeyInFlight');
    expect(await afterwards()).toEqual([]);
    expect(ledger.total()).toEqual({ ...nothing, captured: 4000 });
    expect(await bookings()).toHaveLength(1);
    expect(await session()).toMatchObject({ booked: 2, left: 4, holds: {} });
  });

  it('whose payment is declined has neither a booking nor a place, and may pay in another way', async () => {
    let isEmpty = true;
    const ledger = makePaymentLedger({ isDeclined: () => isEmpty });
    const { book, aFamily, asking, afterwards, ports, session, bookings } = await aPaidScene({ ledger });
    const request = asking(await aFamily(2));
    expect(await book(request)).toMatchObject(refused('PaymentDeclined'));
    expect(await bookings()).toEqual([]);
    expect(await session()).toMatchObject({ booked: 0, left: 6, holds: {} });
    isEmpty = false;
    ports.clock.time += 1;
    const booking = valueOf(await book(request));
    expect(await afterwards()).toEqual([]);
    expect(ledger.total()).toEqual({ ...nothing, captured: 4000 });
    expect(ledger.lineOf(booking.id)).toEqual(ledger.total());
  });

  it('keeps its hold when its payment is declined, and confirms it with another', async () => {
    let isEmpty = true;
    const ledger = makePaymentLedger({ isDeclined: () => isEmpty });
    const { hold, confirm, aFamily, asking, at, afterwards, session } = await aPaidScene({ ledger });
    const family = await aFamily(2);
    const held = valueOf(await hold(asking(family)));
    const input = { ...at, parentId: family.parentId, holdId: held.hold.id, total: 40 };
    expect(await confirm(input)).toMatchObject(refused('PaymentDeclined'));
    expect(await session()).toMatchObject({ left: 4, booked: 0 });
    isEmpty = false;
    valueOf(await confirm(input));
    expect(await afterwards()).toEqual([]);
    expect(ledger.total()).toEqual({ ...nothing, captured: 4000 });
  });

  it('is told when nobody answers, has nothing booked, and pays nothing in the end', async () => {
    const ledger = makePaymentLedger({
      mishap: (operation) => (operation === 'authorise' ? 'ANSWER_LOST' : undefined),
    });
    const { book, aFamily, asking, afterwards, session } = await aPaidScene({ ledger });
    expect(await book(asking(await aFamily(2)))).toMatchObject(refused('PaymentUnanswered'));
    expect(await session()).toMatchObject({ booked: 0, left: 6 });
    expect(await afterwards()).toEqual([]);
    expect(ledger.total()).toEqual(nothing);
  });

  it('pays nothing for a hold that lapses while it pays', async () => {
    const { ports, hold, aFamily, asking, at, hostOn, ledger, session, afterwards } = await aPaidScene();
    const family = await aFamily(2);
    const held = valueOf(await hold(asking(family)));
    const slowly = {
      ...ledger.payments,
      authorise: async (payment: Parameters<typeof ledger.payments.authorise>[0]) => {
        ports.clock.time += 9 * minute;
        // Meanwhile somebody else writes the session, and drops what is over.
        ports.clock.time += 2 * minute;
        valueOf(await hold(asking(await aFamily(1))));
        return ledger.payments.authorise(payment);
      },
    };
    const { confirm } = hostOn({ ...ports, payments: slowly });
    const input = { ...at, parentId: family.parentId, holdId: held.hold.id, total: 40 };
    expect(await confirm(input)).toMatchObject(refused('HoldOver'));
    expect(ledger.total()).toEqual(nothing);
    expect(await session()).toMatchObject({ booked: 0, left: 5 });
    expect(await afterwards()).toEqual([]);
    expect(ledger.total()).toEqual(nothing);
  });

  it('pays for an offer when it accepts it', async () => {
    const { book, cancel, join, accept, aFamily, asking, ledger, afterwards } = await aPaidScene();
    const first = await aFamily(6);
    const full = valueOf(await book(asking(first)));
    const second = await aFamily(2);
    const waiting = valueOf(await join(asking(second)));
    expect(await accept({ id: waiting.booking.id, parentId: second.parentId, total: 40 })).toMatchObject(
      refused('OfferOver'),
    );
    valueOf(await cancel({ id: full.id, parentId: first.parentId }));
    valueOf(await accept({ id: waiting.booking.id, parentId: second.parentId, total: 40 }));
    expect(await afterwards()).toEqual([]);
    expect(ledger.lineOf(waiting.booking.id)).toEqual({ ...nothing, captured: 4000 });
    expect(ledger.lineOf(full.id)).toEqual({ ...nothing, captured: 12_000, refunded: 12_000 });
  });

  it('pays nothing where it costs nothing', async () => {
    const scene = await aPaidScene();
    const prices = { price: { from: 0, to: 0, currency: 'PLN' } };
    const listing = { ...scene.listing, revision: 2, content: { ...scene.listing.content, ...prices } };
    await scene.ports.listings.commit({ answer: listing, listings: [listing] });
    const booking = valueOf(await scene.book({ ...scene.asking(await scene.aFamily(2)), total: 0 }));
    expect(booking).not.toHaveProperty('paymentId');
    expect(await scene.afterwards()).toEqual([]);
    expect(scene.ledger.total()).toEqual(nothing);
  });
});

describe('money that comes back', () => {
  it('comes back once for each cancelling, whatever is delivered twice and in which order', async () => {
    const { book, cancel, aFamily, asking, told, deliver, afterwards, ledger } = await aPaidScene({ rules: halfBack });
    const family = await aFamily(3);
    const booking = valueOf(await book(asking(family)));
    for (const child of family.children.slice(0, 2))
      valueOf(await cancel({ id: booking.id, parentId: family.parentId, children: [child] }));
    await deliver([...told()].reverse());
    expect(ledger.lineOf(booking.id)).toEqual({ ...nothing, captured: 6000, refunded: 2000 });
    const gone = valueOf(await cancel({ id: booking.id, parentId: family.parentId }));
    await deliver([...told(), ...told().slice().reverse()]);
    expect(await afterwards()).toEqual([]);
    expect(ledger.lineOf(booking.id)).toEqual({ ...nothing, captured: 6000, refunded: 3000 });
    expect(gone).toMatchObject({ refunded: 3000 });
  });

  it('is all of it when the organiser cancels', async () => {
    const { ports, listing, book, aFamily, asking, afterwards, ledger } = await aPaidScene({ rules: halfBack });
    const booking = valueOf(await book(asking(await aFamily(2))));
    valueOf(await makeCancelBookingOf(ports)({ organiserId: listing.organiserId, bookingId: booking.id }));
    expect(await afterwards()).toEqual([]);
    expect(ledger.total()).toEqual({ ...nothing, captured: 4000, refunded: 4000 });
  });

  it('is given up loudly while another provider runs than has it', async () => {
    const { ports, book, cancel, aFamily, asking, told, deliver } = await aPaidScene();
    const family = await aFamily(2);
    const booking = valueOf(await book(asking(family)));
    valueOf(await cancel({ id: booking.id, parentId: family.parentId }));
    const door = { ...ports.payments, isAhead: false };
    expect(await deliver(told(), makeSettlePayment({ ...ports, payments: door }))).toEqual(told());
  });
});
