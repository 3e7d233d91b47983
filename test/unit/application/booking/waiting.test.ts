import { makeAcceptOffer } from '../../../../application/booking/accept-offer.use-case';
import { makeJoinWaitingList } from '../../../../application/booking/join-waiting-list.use-case';
import { makeLeaveWaitingList } from '../../../../application/booking/leave-waiting-list.use-case';
import { makeMyBooking } from '../../../../application/booking/my-booking.use-case';
import { makeMyBookings } from '../../../../application/booking/my-bookings.use-case';
import { err } from '../../../../domain/shared/result';
import { hour, minute } from '../../../../domain/shared/time';
import { aBookingScene } from '../../../builders/booking-scene';
import { noon } from '../../../builders/listings';
import { valueOf } from '../../../builders/results';

const aScene = async (...scene: Parameters<typeof aBookingScene>) => {
  const made = await aBookingScene(...scene);
  return {
    ...made,
    join: makeJoinWaitingList(made.ports),
    accept: makeAcceptOffer(made.ports),
    leave: makeLeaveWaitingList(made.ports),
    myBooking: makeMyBooking(made.ports),
    myBookings: makeMyBookings(made.ports),
  };
};

const refused = (code: string) => ({ ok: false, error: { code } });

/** A session that is full, and the family that has it all. */
const full = async (rules = {}) => {
  const scene = await aScene({ rules });
  const family = await scene.aFamily(3);
  const booking = valueOf(await scene.book(scene.asking(family, 3)));
  return { ...scene, all: { id: booking.id, parentId: family.parentId }, family };
};

/** A family that waits for all its children. */
const waits = async ({ aFamily, asking, join }: Awaited<ReturnType<typeof aScene>>, children: number) => {
  const family = await aFamily(children);
  const shown = valueOf(await join(asking(family)));
  return { ...family, own: { id: shown.booking.id, parentId: family.parentId }, shown };
};

describe('the waiting list', () => {
  it('offers what is given back to whoever came first and fits, all of it at once', async () => {
    const scene = await full();
    const { cancel, family, all, myBooking, session } = scene;
    const [three, two] = [await waits(scene, 3), await waits(scene, 2)];
    expect(three.shown.standing).toEqual({ status: 'WAITING', line: 1 });
    valueOf(await cancel({ ...all, children: family.children.slice(0, 2) }));
    expect(valueOf(await myBooking(two.own)).standing).toMatchObject({ status: 'OFFERED' });
    expect(valueOf(await myBooking(three.own)).standing).toEqual({ status: 'WAITING', line: 1 });
    expect(await session()).toMatchObject({ left: 0, booked: 4 });
  });

  it('offers at once what fits', async () => {
    const scene = await aScene();
    const { shown } = await waits(scene, 2);
    expect(shown.standing).toEqual({
      status: 'OFFERED',
      offerEnds: noon + Math.floor((scene.start - hour - noon) / 4),
    });
  });

  it('offers places that cannot be accepted for a child that its family has booked meanwhile', async () => {
    const scene = await full();
    const { accept, asking, book, cancel, family, all, session } = scene;
    const two = await waits(scene, 2);
    valueOf(await cancel({ ...all, children: family.children.slice(0, 1) }));
    const [childId = ''] = two.children;
    valueOf(await book(asking({ parentId: two.parentId, children: two.children.slice(0, 1) })));
    valueOf(await cancel(all));
    expect(await accept({ ...two.own, total: 40 })).toEqual(err({ code: 'ChildBooked', childId }));
    expect(await session()).toMatchObject({ booked: 1, left: 3 });
  });

  it('books an offer that is accepted in time, once', async () => {
    const scene = await aScene();
    const { accept, session } = scene;
    const { own } = await waits(scene, 2);
    expect(await accept({ ...own, total: 39 })).toEqual(err({ code: 'PriceChanged', total: 4000, currency: 'PLN' }));
    const booking = valueOf(await accept({ ...own, total: 40, note: 'Thanks', shareWithOrganiser: true }));
    expect(booking).toMatchObject({ status: 'BOOKED', value: 4000, shared: true, note: 'Thanks', revision: 2 });
    expect(valueOf(await accept({ ...own, total: 40 }))).toEqual(booking);
    expect(await session()).toMatchObject({ left: 4, booked: 2, queue: [] });
  });

  it('lets an offer lapse', async () => {
    const scene = await aScene();
    const { accept, myBooking, leave, ports, book, aFamily, asking, session } = scene;
    const { own, shown } = await waits(scene, 6);
    ports.clock.time = shown.standing.offerEnds ?? 0;
    expect(await accept({ ...own, total: 120 })).toEqual(refused('OfferOver'));
    expect(valueOf(await myBooking(own)).standing).toEqual({ status: 'LAPSED' });
    valueOf(await book(asking(await aFamily(1))));
    expect(await session()).toMatchObject({ left: 5, queue: [] });
    expect(await accept({ ...own, total: 120 })).toEqual(refused('OfferOver'));
    expect(valueOf(await leave(own)).standing).toEqual({ status: 'LAPSED' });
  });

  it('moves on when an offer is declined', async () => {
    const scene = await aScene();
    const { leave, accept, myBooking, session } = scene;
    const [first, second] = [await waits(scene, 6), await waits(scene, 5)];
    expect(valueOf(await leave(first.own)).standing).toEqual({ status: 'LEFT' });
    expect(valueOf(await leave(first.own)).standing).toEqual({ status: 'LEFT' });
    expect(await accept({ ...first.own, total: 120 })).toMatchObject({ error: { code: 'WrongBookingState' } });
    expect(valueOf(await myBooking(second.own)).standing).toMatchObject({ status: 'OFFERED' });
    expect(await session()).toMatchObject({ left: 1 });
  });

  it('takes nobody twice, and nobody who is booked', async () => {
    const scene = await full();
    const { join, asking, family } = scene;
    const { children, parentId } = await waits(scene, 1);
    expect(await join(asking({ children, parentId }))).toEqual(err({ code: 'ChildBooked', childId: children[0] }));
    expect(await join(asking(family))).toMatchObject({ error: { code: 'ChildBooked' } });
  });

  it('takes again who has left, under another key, and answers the first under the same', async () => {
    const scene = await full();
    const { join, asking, aFamily, leave } = scene;
    const family = await aFamily(1);
    const request = asking(family);
    const { booking } = valueOf(await join(request));
    expect(valueOf(await join(request)).booking).toEqual(booking);
    valueOf(await leave({ id: booking.id, parentId: family.parentId }));
    expect(valueOf(await join(request)).standing).toEqual({ status: 'LEFT' });
    expect(valueOf(await join(asking(family))).standing).toEqual({ status: 'WAITING', line: 1 });
  });

  it('is only where there is one, while booking is open, and for parties that fit at all', async () => {
    const none = await full({ waitingList: false });
    expect(await none.join(none.asking(await none.aFamily(1)))).toEqual(refused('NotOpen'));
    const scene = await full();
    expect(await scene.join(scene.asking(await scene.aFamily(4), 3))).toMatchObject({ error: { code: 'PartyTooBig' } });
    expect(await scene.join(scene.asking(await scene.aFamily(1, '2025-01-01')))).toMatchObject({
      error: { code: 'NotWelcome' },
    });
    scene.ports.clock.time = scene.start - hour;
    expect(await scene.join(scene.asking(await scene.aFamily(1)))).toEqual(refused('NotOpen'));
  });

  it('is closed with booking', async () => {
    const scene = await full();
    const { own } = await waits(scene, 1);
    scene.ports.clock.time = scene.start - hour;
    expect(valueOf(await scene.myBooking(own)).standing).toEqual({ status: 'CLOSED' });
  });

  it('keeps together what is gathered for whoever was passed over twice: nobody walks in', async () => {
    const scene = await full({ closesMinutesBefore: 0 });
    const { cancel, family, all, book, aFamily, asking, session, ports } = scene;
    ports.clock.time -= 48 * hour;
    const four = await waits(scene, 4);
    const passes = async (children: readonly (typeof family.children)[number][]) => {
      valueOf(await cancel({ ...all, children }));
      return book(asking(await aFamily(1)));
    };
    expect(await passes(family.children.slice(0, 1))).toMatchObject({ ok: true });
    expect(await passes(family.children.slice(1, 2))).toMatchObject({ ok: true });
    expect(await session()).toMatchObject({ left: 0, gather: { id: four.own.id } });
    expect(await passes(family.children.slice(2, 3))).toEqual(refused('NoPlacesLeft'));
    expect(valueOf(await scene.myBooking(four.own)).standing).toMatchObject({ status: 'OFFERED' });
    expect(await session()).toMatchObject({ left: 0, booked: 2 });
  });

  it('is another family’s to no one', async () => {
    const scene = await aScene();
    const { own } = await waits(scene, 1);
    const { parentId } = await scene.aFamily(1);
    expect(await scene.accept({ id: own.id, parentId, total: 20 })).toEqual(refused('BookingNotFound'));
    expect(await scene.leave({ id: own.id, parentId })).toEqual(refused('BookingNotFound'));
    expect(await scene.myBooking({ id: own.id, parentId })).toEqual(refused('BookingNotFound'));
  });
});

describe('a family’s bookings', () => {
  it('stand in the lists of what became of them', async () => {
    const scene = await aScene({ rules: { capacity: 20 } });
    const { book, cancel, myBookings, aFamily, asking, leave, join, ports, start } = scene;
    const { parentId } = await aFamily(0);
    const own = { parentId, children: [] };
    const [kept, cancelled] = [valueOf(await book(asking(own, 1))), valueOf(await book(asking(own, 2)))];
    valueOf(await cancel({ id: cancelled.id, parentId }));
    const [offered, left] = [valueOf(await join(asking(own, 2))), valueOf(await join(asking(own, 3)))];
    valueOf(await leave({ id: left.booking.id, parentId }));
    const idsIn = async (list: 'CANCELLED' | 'PAST' | 'UPCOMING' | 'WAITING') => {
      const { edges, totalCount } = valueOf(await myBookings({ parentId, list, page: {} }));
      expect(totalCount).toBe(edges.length);
      return edges.map(({ node }) => node.booking.id).sort();
    };
    expect(await idsIn('UPCOMING')).toEqual([kept.id]);
    expect(await idsIn('WAITING')).toEqual([offered.booking.id]);
    expect(await idsIn('CANCELLED')).toEqual([cancelled.id, left.booking.id].sort());
    ports.clock.time = start + 119 * minute;
    expect(await idsIn('UPCOMING')).toEqual([kept.id]);
    expect(await idsIn('PAST')).toEqual([]);
    ports.clock.time = start + 120 * minute;
    expect(await idsIn('UPCOMING')).toEqual([]);
    expect(await idsIn('PAST')).toEqual([kept.id]);
    expect(await idsIn('WAITING')).toEqual([]);
    expect(await idsIn('CANCELLED')).toEqual([cancelled.id, left.booking.id, offered.booking.id].sort());
  });

  it('are paged', async () => {
    const { book, myBookings, aFamily, asking } = await aScene();
    const { parentId } = await aFamily(0);
    for (let count = 0; count < 3; count += 1) valueOf(await book(asking({ parentId, children: [] }, 1)));
    const first = valueOf(await myBookings({ parentId, list: 'UPCOMING', page: { first: 2 } }));
    const after = first.pageInfo.endCursor;
    const second = valueOf(await myBookings({ parentId, list: 'UPCOMING', page: { first: 2, after } }));
    expect([first, second].map(({ edges }) => edges.length)).toEqual([2, 1]);
    expect(await myBookings({ parentId, list: 'PAST', page: { after } })).toMatchObject({
      error: { code: 'InvalidInput' },
    });
  });
});
