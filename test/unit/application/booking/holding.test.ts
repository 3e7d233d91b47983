import { makeConfirmBooking } from '../../../../application/booking/confirm-booking.use-case';
import { makeHoldSession } from '../../../../application/booking/hold-session.use-case';
import { makeReleaseHold } from '../../../../application/booking/release-hold.use-case';
import { err } from '../../../../domain/shared/result';
import { epochOf, instantAt, minute } from '../../../../domain/shared/time';
import { aBookingScene } from '../../../builders/booking-scene';
import { aBookedChild, aBooking } from '../../../builders/bookings';
import { aChildId, aContent, noon } from '../../../builders/listings';
import { valueOf } from '../../../builders/results';

const aScene = async (...scene: Parameters<typeof aBookingScene>) => {
  const made = await aBookingScene(...scene);
  return {
    ...made,
    hold: makeHoldSession(made.ports),
    release: makeReleaseHold(made.ports),
    confirm: makeConfirmBooking(made.ports),
  };
};

const refused = (code: string) => ({ ok: false, error: { code } });

describe('a hold', () => {
  it('keeps places for ten minutes, and is booked within them', async () => {
    const { hold, confirm, aFamily, asking, at, session, ports } = await aScene();
    const family = await aFamily(2);
    const held = valueOf(await hold(asking(family, 1)));
    expect(held).toMatchObject({ hold: { places: 3, ends: noon + 10 * minute }, agreed: { total: 6000 } });
    expect(await session()).toMatchObject({ left: 3, booked: 0 });
    ports.clock.time += 10 * minute - 1;
    const { parentId } = family;
    const request = { ...at, parentId, holdId: held.hold.id, total: 60, note: 'Late', shareWithOrganiser: false };
    const booking = valueOf(await confirm(request));
    expect(booking).toMatchObject({ id: held.hold.id, status: 'BOOKED', places: 3, note: 'Late', shared: false });
    expect(await session()).toMatchObject({ left: 3, booked: 3, holds: {} });
    expect(valueOf(await confirm(request))).toEqual(booking);
  });

  it('is over after them: others may have the places, and it cannot be booked', async () => {
    const { hold, confirm, book, aFamily, asking, at, session, ports } = await aScene();
    const family = await aFamily(3);
    const { id } = valueOf(await hold(asking(family, 3))).hold;
    expect(await book(asking(await aFamily(1)))).toEqual(refused('NoPlacesLeft'));
    ports.clock.time += 10 * minute;
    const request = { ...at, parentId: family.parentId, holdId: id, total: 120 };
    expect(await confirm(request)).toEqual(refused('HoldOver'));
    valueOf(await book(asking(await aFamily(1))));
    expect(await session()).toMatchObject({ left: 5, booked: 1, holds: {} });
    expect(await confirm(request)).toEqual(refused('HoldOver'));
  });

  it('is kept past the moment at which booking closes, and is worth nothing once the session is over', async () => {
    const length = 6 * minute;
    const content = aContent();
    const from = epochOf(content.when.dateTime.from);
    const when = { ...content.when, dateTime: { from: instantAt(from), to: instantAt(from + length) } };
    const { hold, confirm, aFamily, asking, at, session, start, ports } = await aScene({
      content: { when },
      rules: { closesMinutesBefore: 0 },
    });
    ports.clock.time = start - 1;
    const requests = [];
    for (const family of [await aFamily(1), await aFamily(1)]) {
      const { id } = valueOf(await hold(asking(family))).hold;
      requests.push({ ...at, parentId: family.parentId, holdId: id, total: 20 });
    }
    const [one, other] = requests as [(typeof requests)[0], (typeof requests)[0]];
    ports.clock.time = start + length - 1;
    expect(valueOf(await confirm(one))).toMatchObject({ status: 'BOOKED' });
    ports.clock.time = start + length;
    expect(await confirm(other)).toEqual(refused('NotOpen'));
    expect(valueOf(await confirm(one))).toMatchObject({ status: 'BOOKED' });
    expect(await session()).toMatchObject({ booked: 1 });
  });

  it('cannot be confirmed for a child that another device has booked meanwhile', async () => {
    const { hold, confirm, aFamily, asking, at, session, start, ports } = await aScene();
    const family = await aFamily(2);
    const { id } = valueOf(await hold(asking(family))).hold;
    const { parentId, children } = family;
    const [childId = aChildId()] = children;
    const other = { ...at, parentId, children: [aBookedChild(childId)], adults: 0, places: 1 };
    await ports.bookings.book(aBooking({ ...other, starts: start }), ports.clock.now());
    const request = { ...at, parentId, holdId: id, total: 40 };
    expect(await confirm(request)).toEqual(err({ code: 'ChildBooked', childId }));
    expect(await session()).toMatchObject({ booked: 1, left: 3 });
  });

  it('is what its family books at once, and does not count beside it', async () => {
    const { hold, book, confirm, aFamily, asking, at, session } = await aScene();
    const family = await aFamily(2);
    const { id } = valueOf(await hold(asking(family, 2))).hold;
    const booking = valueOf(await book(asking(family, 2)));
    expect(await session()).toMatchObject({ booked: 4, left: 2, holds: {} });
    const request = { ...at, parentId: family.parentId, holdId: id, total: 80 };
    expect(await confirm(request)).toEqual(refused('HoldOver'));
    expect(booking.id).not.toBe(id);
  });

  it('stays when its family books for somebody else', async () => {
    const { hold, book, aFamily, asking, session } = await aScene();
    const { parentId, children } = await aFamily(2);
    valueOf(await hold(asking({ parentId, children: children.slice(0, 1) })));
    valueOf(await book(asking({ parentId, children: children.slice(1) })));
    expect(await session()).toMatchObject({ booked: 1, left: 4, holds: { [parentId]: { places: 1 } } });
  });

  it('is nobody else’s', async () => {
    const { hold, confirm, aFamily, asking, at } = await aScene();
    const { id } = valueOf(await hold(asking(await aFamily(1)))).hold;
    const { parentId } = await aFamily(1);
    expect(await confirm({ ...at, parentId, holdId: id, total: 20 })).toEqual(refused('HoldOver'));
  });

  it('is one for a family: the same again is the same, another takes its place', async () => {
    const { hold, aFamily, asking, session } = await aScene();
    const family = await aFamily(2);
    const request = asking(family, 1);
    const first = valueOf(await hold(request));
    expect(valueOf(await hold(request))).toEqual(first);
    expect(await hold({ ...request, party: { ...request.party, adults: 2 } })).toEqual(refused('IdempotencyKeyReused'));
    const second = valueOf(await hold(asking(family, 4)));
    expect(second.hold.id).not.toBe(first.hold.id);
    expect(await session()).toMatchObject({ left: 0, holds: { [family.parentId]: second.hold } });
  });

  it('is given back, once, and giving back nothing is done already', async () => {
    const { hold, release, aFamily, asking, at, session } = await aScene();
    const family = await aFamily(2);
    valueOf(await hold(asking(family, 1)));
    const { parentId } = family;
    expect(await release({ ...at, parentId })).toEqual({ ok: true, value: true });
    expect(await release({ ...at, parentId })).toEqual({ ok: true, value: true });
    expect(await session()).toMatchObject({ left: 6, holds: {} });
  });

  it('stays where another is given back: that of another device took its place', async () => {
    const { hold, release, aFamily, asking, at, session } = await aScene();
    const family = await aFamily(2);
    const { parentId } = family;
    const first = valueOf(await hold(asking(family, 1)));
    const second = valueOf(await hold(asking(family, 2)));
    expect(await release({ ...at, parentId, holdId: first.hold.id })).toEqual({ ok: true, value: true });
    expect(await session()).toMatchObject({ holds: { [parentId]: second.hold } });
    expect(await release({ ...at, parentId, holdId: second.hold.id })).toEqual({ ok: true, value: true });
    expect(await session()).toMatchObject({ left: 6, holds: {} });
  });

  it('keeps a booking under the same key waiting', async () => {
    const { hold, book, confirm, aFamily, asking, at } = await aScene();
    const family = await aFamily(1);
    const request = asking(family);
    const { id } = valueOf(await hold(request)).hold;
    expect(await book(request)).toEqual(refused('KeyInFlight'));
    valueOf(await confirm({ ...at, parentId: family.parentId, holdId: id, total: 20 }));
    expect(await book(request)).toEqual(refused('IdempotencyKeyReused'));
    expect(await hold(request)).toEqual(refused('IdempotencyKeyReused'));
  });

  it('is booked at the price that the family was told', async () => {
    const { hold, confirm, aFamily, asking, at } = await aScene();
    const family = await aFamily(1);
    const { id } = valueOf(await hold(asking(family))).hold;
    const wrong = await confirm({ ...at, parentId: family.parentId, holdId: id, total: 19.99 });
    expect(wrong).toEqual(err({ code: 'PriceChanged', total: 2000, currency: 'PLN' }));
  });

  it('may be asked for ten times an hour; the same again does not count', async () => {
    const { hold, aFamily, asking } = await aScene();
    const family = await aFamily(1);
    for (let count = 0; count < 10; count += 1) {
      const request = asking(family);
      valueOf(await hold(request));
      valueOf(await hold(request));
    }
    expect(await hold(asking(family))).toEqual(err({ code: 'TooManyRequests', limited: 'HOLDS' }));
    expect(await hold(asking(await aFamily(1)))).toMatchObject({ ok: true });
  });

  it('is refused to children who are booked, too young, or not there', async () => {
    const { hold, book, aFamily, asking } = await aScene();
    const family = await aFamily(1);
    valueOf(await book(asking(family)));
    expect(await hold(asking(family))).toMatchObject({ error: { code: 'ChildBooked' } });
    expect(await hold(asking(await aFamily(1, '2025-01-01')))).toMatchObject({ error: { code: 'NotWelcome' } });
    const other = await aFamily(1);
    expect(await hold({ ...asking(other), parentId: family.parentId })).toEqual(refused('ChildNotFound'));
  });
});
