import { makeCancelBooking } from '../../../../application/booking/cancel-booking.use-case';
import { makeQuoteCancellation } from '../../../../application/booking/quote-cancellation.use-case';
import { err } from '../../../../domain/shared/result';
import { hour } from '../../../../domain/shared/time';
import { aBookingScene } from '../../../builders/booking-scene';
import { aChildId } from '../../../builders/listings';
import { valueOf } from '../../../builders/results';

const aScene = async (...scene: Parameters<typeof aBookingScene>) => {
  const made = await aBookingScene(...scene);
  return { ...made, cancel: makeCancelBooking(made.ports), quoteCancellation: makeQuoteCancellation(made.ports) };
};

const refused = (code: string) => ({ ok: false, error: { code } });
const policy = { cancellation: [{ hoursBefore: 24, permyriad: 5000 }] };

const booked = async () => {
  const scene = await aScene({ rules: policy });
  const family = await scene.aFamily(2);
  const booking = valueOf(await scene.book(scene.asking(family, 1)));
  return { ...scene, family, booking, own: { id: booking.id, parentId: family.parentId } };
};

describe('cancelling', () => {
  it('gives back what its quote says at the same moment, and the places', async () => {
    const { quoteCancellation, cancel, own, session, start } = await booked();
    const quote = valueOf(await quoteCancellation(own));
    expect(quote).toEqual({ refund: 3000, currency: 'PLN', isPaidAhead: false, changesAt: start - 24 * hour + 1 });
    expect(valueOf(await cancel({ ...own, expectedRefund: 30 }))).toMatchObject({
      status: 'CANCELLED',
      by: 'FAMILY',
      value: 0,
      refunded: 3000,
      sequence: 1,
    });
    expect(await session()).toMatchObject({ left: 6, booked: 0 });
  });

  it('of one child leaves the others, and of the last one cancels all', async () => {
    const { cancel, quoteCancellation, own, family, session } = await booked();
    const [first, second] = family.children.map((id) => [id]);
    expect(valueOf(await quoteCancellation({ ...own, children: first }))).toMatchObject({ refund: 1000 });
    const less = valueOf(await cancel({ ...own, children: first }));
    expect(less).toMatchObject({ status: 'BOOKED', places: 2, value: 4000, refunded: 1000 });
    expect(await session()).toMatchObject({ left: 4, booked: 2 });
    const none = valueOf(await cancel({ ...own, children: second }));
    expect(none).toMatchObject({ status: 'CANCELLED', value: 0, refunded: 3000 });
    expect(await session()).toMatchObject({ left: 6, booked: 0 });
  });

  it('of what is cancelled already is done already', async () => {
    const { cancel, own, family, session } = await booked();
    const [child] = family.children;
    const children = child ? [child] : [];
    const less = valueOf(await cancel({ ...own, children }));
    expect(valueOf(await cancel({ ...own, children, expectedRefund: 10 }))).toEqual(less);
    expect(valueOf(await cancel({ ...own, children: [aChildId()] }))).toEqual(less);
    const none = valueOf(await cancel(own));
    expect(valueOf(await cancel({ ...own, expectedRefund: 1 }))).toEqual(none);
    expect(await session()).toMatchObject({ left: 6, booked: 0 });
  });

  it('gives back what the family was told, or says what it gives', async () => {
    const { cancel, own, session, ports, start } = await booked();
    ports.clock.time = start - 24 * hour + 1;
    expect(await cancel({ ...own, expectedRefund: 30 })).toEqual(
      err({ code: 'QuoteChanged', refund: 0, currency: 'PLN' }),
    );
    expect(await session()).toMatchObject({ left: 3, booked: 3 });
  });

  it('is over when the session has started', async () => {
    const { cancel, quoteCancellation, own, ports, start } = await booked();
    ports.clock.time = start + 1;
    expect(await cancel(own)).toEqual(refused('NotOpen'));
    expect(await quoteCancellation(own)).toEqual(refused('NotOpen'));
  });

  it('counts from the time at which the session starts now', async () => {
    const { cancel, own, listing, ports, at, start } = await booked();
    const moved = {
      ...listing,
      revision: 2,
      sessionChanges: [{ sessionId: at.sessionId, scope: 'THIS' as const, moveMs: 30 * hour }],
    };
    await ports.listings.commit({ answer: moved, listings: [moved] });
    ports.clock.time = start;
    expect(valueOf(await cancel(own))).toMatchObject({ refunded: 3000, starts: start + 30 * hour });
  });

  it('is the family’s own', async () => {
    const { cancel, quoteCancellation, own, aFamily, session } = await booked();
    const { parentId } = await aFamily(1);
    for (const act of [cancel, quoteCancellation])
      expect(await act({ id: own.id, parentId })).toEqual(refused('BookingNotFound'));
    expect(await session()).toMatchObject({ left: 3, booked: 3 });
  });
});
