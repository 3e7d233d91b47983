import ICAL from 'ical.js';
import { gone, type Waiting } from '../../../../domain/booking/booking';
import { cancel } from '../../../../domain/booking/cancelling';
import type { Published } from '../../../../domain/listing/listing';
import { withdraw } from '../../../../domain/listing/transitions';
import type { SessionChange } from '../../../../domain/schedule/session-changes';
import { hour, instantAt, minute } from '../../../../domain/shared/time';
import { aBackOffice } from '../../../builders/back-office';
import { aBookedChild } from '../../../builders/bookings';

const withChange =
  (change: SessionChange) =>
  (listing: Published): Published => ({ ...listing, sessionChanges: [...(listing.sessionChanges ?? []), change] });

const eventIn = (calendar: string | null | undefined) => {
  const read = new ICAL.Component(ICAL.parse(calendar ?? '') as never);
  const event = read.getFirstSubcomponent('vevent');
  return {
    method: read.getFirstPropertyValue('method'),
    uid: event?.getFirstPropertyValue('uid'),
    sequence: event?.getFirstPropertyValue('sequence'),
    start: String(event?.getFirstPropertyValue('dtstart')),
    status: event?.getFirstPropertyValue('status'),
  };
};

describe('a family that books', () => {
  it('is written to once, in its language, with its ticket and an entry for its calendar', async () => {
    const office = await aBackOffice();
    const family = await office.aFamily('ada', { language: 'pl' });
    const booking = await office.book(family);
    await office.settle(3);
    expect(family.mails()).toHaveLength(1);
    const mail = family.mail();
    expect(mail?.subject).toBe('Rezerwacja: Puppet theatre');
    expect(mail?.text).toMatch(new RegExp(`^Bilet: 1\\.${booking.id}\\.`, 'm'));
    expect(mail?.text).toContain('Kto przyjdzie: 2 dzieci, 1 osoba dorosła');
    expect(eventIn(mail?.calendar)).toEqual({
      method: 'REQUEST',
      uid: `${booking.id}@example.org`,
      sequence: 0,
      start: '2026-11-28T11:00:00',
      status: 'CONFIRMED',
    });
  });

  it('is written to in English while it has not said otherwise', async () => {
    const office = await aBackOffice();
    const family = await office.aFamily('ada');
    await office.book(family);
    await office.settle();
    expect(family.mail()?.subject).toBe('Booked: Puppet theatre');
  });

  it('reads no child’s name, birth date or note, and neither does an event', async () => {
    const office = await aBackOffice();
    const family = await office.aFamily('ada');
    await office.book(family, { children: [{ ...aBookedChild(), name: 'Kunegunda' }] });
    await office.settle();
    const all = JSON.stringify([family.mails(), office.told]);
    expect(all).not.toMatch(/Kunegunda|2021-05-01|No nuts/);
    expect(office.told.map(({ type }) => type)).toContain('BookingMade');
    expect(JSON.stringify(office.told)).not.toMatch(/ada|example\.org/);
  });

  it('hears of fewer who come without a change of its calendar, and of a cancelling with one', async () => {
    const office = await aBackOffice();
    const family = await office.aFamily('ada');
    const booking = await office.book(family);
    const less = cancel(
      booking,
      { by: 'FAMILY', children: booking.children.slice(1).map(({ id }) => id) },
      office.clock.now(),
    );
    if (!less.ok) throw new Error(less.error.code);
    await office.act({ type: 'GiveBack', places: less.value.freed }, less.value.booking);
    await office.settle(2);
    expect(family.mail()).toMatchObject({ subject: 'Changed: Puppet theatre', calendar: null });
    expect(family.mail()?.text.replace(/\u00a0/g, ' ')).toContain('You get back: PLN 30.00');
    const [part] = [less.value.booking].filter((one) => one.status === 'BOOKED');
    const none = part && cancel(part, { by: 'FAMILY' }, office.clock.now());
    if (!none?.ok) throw new Error('not cancelled');
    await office.act({ type: 'GiveBack', places: none.value.freed }, none.value.booking);
    await office.settle(2);
    expect(family.mails()).toHaveLength(3);
    expect(eventIn(family.mail()?.calendar)).toMatchObject({ method: 'CANCEL', sequence: 1, status: 'CANCELLED' });
  });
});

describe('a family that waits', () => {
  const full = async () => {
    const office = await aBackOffice({ rules: { capacity: 3 } });
    const first = await office.aFamily('first');
    const booking = await office.book(first);
    const [second, third] = [await office.aFamily('second'), await office.aFamily('third')];
    const waiting = await office.join(second);
    await office.join(third);
    await office.settle(2);
    return { office, first, booking, second, waiting, third };
  };

  const freed = async ({ office, booking }: Awaited<ReturnType<typeof full>>): Promise<void> => {
    const part = cancel(booking, { by: 'FAMILY' }, office.clock.now());
    if (!part.ok) throw new Error(part.error.code);
    await office.act({ type: 'GiveBack', places: part.value.freed }, part.value.booking);
    await office.settle(2);
  };

  it('hears its place in line', async () => {
    const { second, third } = await full();
    expect(second.mails()).toHaveLength(1);
    expect([second.mail()?.text, third.mail()?.text]).toEqual([
      expect.stringContaining('Your place in line: 1\n'),
      expect.stringContaining('Your place in line: 2\n'),
    ]);
  });

  it('hears of its offer, then that it is over, and the next one of its own', async () => {
    const scene = await full();
    const { office, second, third, waiting } = scene;
    await freed(scene);
    expect(second.mails()).toHaveLength(2);
    expect(second.mail()?.subject).toBe('Places for you: Puppet theatre');
    expect(third.mails()).toHaveLength(1);
    office.clock.time += 24 * hour;
    await office.act({ type: 'Settle' });
    await office.settle(2);
    expect(second.mails()).toHaveLength(3);
    expect(second.mail()?.subject).toBe('No longer kept: Puppet theatre');
    expect(await office.bookings.get(waiting.id)).toMatchObject({ status: 'LAPSED' });
    expect(third.mail()?.subject).toBe('Places for you: Puppet theatre');
  });

  it('hears nothing of an offer that is over when the mail would be written', async () => {
    const scene = await full();
    const { office, second } = scene;
    const part = cancel(scene.booking, { by: 'FAMILY' }, office.clock.now());
    if (!part.ok) throw new Error(part.error.code);
    await office.act({ type: 'GiveBack', places: part.value.freed }, part.value.booking);
    office.clock.time += 25 * hour;
    await office.settle();
    expect(second.mails()).toHaveLength(1);
  });

  it('hears nothing when it leaves by itself, and is not told that it lapsed', async () => {
    const { office, second, waiting } = await full();
    const left = gone(waiting as Waiting, 'LEFT', instantAt(office.clock.now()));
    await office.act({ type: 'Leave', id: waiting.id }, left);
    await office.settle(2);
    expect(second.mails()).toHaveLength(1);
    expect(await office.bookings.get(waiting.id)).toMatchObject({ status: 'LEFT' });
  });
});

describe('a session that is changed', () => {
  const bookedScene = async () => {
    const office = await aBackOffice();
    const family = await office.aFamily('ada');
    const booking = await office.book(family);
    await office.settle();
    return { office, family, booking };
  };

  it('is told to each booked family once, with a free way out, and moves in its calendar', async () => {
    const { office, family, booking } = await bookedScene();
    const late = await office.aFamily('late');
    await office.publish(withChange({ sessionId: office.key.sessionId, scope: 'THIS', moveMs: hour }));
    await office.settle(3);
    const stored = await office.bookings.get(booking.id);
    expect(stored).toMatchObject({ starts: office.start + hour, ends: office.end + hour, sequence: 1 });
    expect(stored).toMatchObject({ freeUntil: Math.min(office.clock.now() + 72 * hour, office.start + hour) });
    expect(family.mails()).toHaveLength(2);
    expect(family.mail()?.subject).toBe('Please look: Puppet theatre has changed');
    expect(eventIn(family.mail()?.calendar)).toMatchObject({
      method: 'REQUEST',
      uid: `${booking.id}@example.org`,
      sequence: 1,
      start: '2026-11-28T12:00:00',
    });
    expect(late.mails()).toEqual([]);
    expect(await office.bookingLists.bookingsOf(family.parentId, 'ACTIVE')).toMatchObject([
      { starts: office.start + hour },
    ]);
  });

  it('tells nobody twice, though every event comes again, in whatever order', async () => {
    const { office, family } = await bookedScene();
    for (const moveMs of [hour, 2 * hour]) {
      await office.publish((listing) =>
        withChange({ sessionId: office.key.sessionId, scope: 'THIS', moveMs })({ ...listing, sessionChanges: [] }),
      );
      await office.settle();
    }
    expect(family.mails()).toHaveLength(3);
    for (const event of office.told.toReversed()) await office.tell(event, 2);
    await office.settle();
    expect(family.mails()).toHaveLength(3);
  });

  it('tells of another place, and not of another capacity or price', async () => {
    const { office, family, booking } = await bookedScene();
    const { sessionId } = office.key;
    await office.publish(withChange({ sessionId, scope: 'THIS', capacity: 9, price: { from: 0, to: 0 } }));
    await office.settle(2);
    expect(family.mails()).toHaveLength(1);
    const where = { location: { lat: 51.75, lon: 19.45 }, address: 'Another hall' };
    office.clock.time += minute;
    await office.publish((listing) =>
      withChange({ sessionId, scope: 'THIS', capacity: 9, where })({ ...listing, sessionChanges: [] }),
    );
    await office.settle(2);
    expect(family.mails()).toHaveLength(2);
    expect(family.mail()?.text).toContain('Where: Another hall\n');
    expect(await office.bookings.get(booking.id)).toMatchObject({ starts: office.start, sequence: 1 });
  });

  it('tells of another name by a new version, but not those who booked under it', async () => {
    const { office, family } = await bookedScene();
    office.clock.time += minute;
    await office.publish((listing) => ({
      ...listing,
      publication: listing.publication + 1,
      content: { ...listing.content, name: 'Marionettes' },
    }));
    office.clock.time += minute;
    const late = await office.aFamily('late');
    await office.book(late, { children: [aBookedChild()], adults: 0, places: 1 });
    await office.settle(2);
    expect(family.mails()).toHaveLength(2);
    expect(family.mail()?.subject).toBe('Please look: Marionettes has changed');
    expect(late.mails().map(({ subject }) => subject)).toEqual(['Booked: Marionettes']);
  });
});

describe('a session that does not take place', () => {
  const scene = async () => {
    const office = await aBackOffice({ rules: { capacity: 3, cancellation: [{ hoursBefore: 1000, permyriad: 0 }] } });
    const [family, waiting] = [await office.aFamily('ada'), await office.aFamily('waiting')];
    const booking = await office.book(family);
    const entry = await office.join(waiting);
    await office.settle();
    return { office, family, booking, waiting, entry };
  };
  const { cancelled } = { cancelled: true as const };
  const acts = {
    'is cancelled': (listing: Published, sessionId: SessionChange['sessionId']) =>
      withChange({ sessionId, scope: 'THIS', cancelled, reason: 'The roof leaks.' })(listing),
    'is cancelled with those that follow': (listing: Published, sessionId: SessionChange['sessionId']) =>
      withChange({ sessionId, scope: 'THIS_AND_FOLLOWING', cancelled, reason: 'The roof leaks.' })(listing),
  };

  it.each(Object.entries(acts))(
    'because it %s gives everything back, tells booked and waiting once, and is closed',
    async (_, act) => {
      const { office, family, booking, waiting, entry } = await scene();
      await office.publish((listing) => act(listing, office.key.sessionId));
      await office.settle(3);
      expect(await office.bookings.get(booking.id)).toMatchObject({
        status: 'CANCELLED',
        by: 'SESSION',
        refunded: 9000,
      });
      expect(await office.bookings.get(entry.id)).toMatchObject({ status: 'CLOSED' });
      expect(await office.bookings.session(office.key)).toMatchObject({ open: false, queue: [] });
      expect(family.mails()).toHaveLength(2);
      expect(family.mail()?.text).toContain('The organiser says: The roof leaks.\n');
      expect(eventIn(family.mail()?.calendar)).toMatchObject({ method: 'CANCEL', sequence: 1 });
      expect(waiting.mails().map(({ subject }) => subject)).toEqual([
        'The waiting list is closed: Puppet theatre',
        'On the waiting list: Puppet theatre',
      ]);
      for (const event of office.told.toReversed()) await office.tell(event, 2);
      await office.settle();
      expect(family.mails()).toHaveLength(2);
    },
  );

  it('because its listing is withdrawn does the same', async () => {
    const { office, family, booking, entry } = await scene();
    const { answer } = withdraw(
      (await office.listings.get(office.listing.id)) as Published,
      undefined,
      instantAt(office.clock.now()),
    );
    await office.listings.commit({ answer, listings: [answer] });
    await office.settle(2);
    expect(await office.bookings.get(booking.id)).toMatchObject({ status: 'CANCELLED', by: 'SESSION', refunded: 9000 });
    expect(await office.bookings.get(entry.id)).toMatchObject({ status: 'CLOSED' });
    expect(family.mails()).toHaveLength(2);
  });

  it('cannot be booked by whoever comes a moment later, though nobody had booked it before', async () => {
    const office = await aBackOffice();
    const family = await office.aFamily('ada');
    await office.publish((listing) => acts['is cancelled'](listing, office.key.sessionId));
    await office.settle();
    expect(await office.bookings.session(office.key)).toMatchObject({ open: false, booked: 0 });
    await expect(office.book(family)).rejects.toThrow('NotOpen');
  });

  it('stays as it was once it has begun', async () => {
    const { office, booking } = await scene();
    office.clock.time = office.start;
    const { answer } = withdraw(
      (await office.listings.get(office.listing.id)) as Published,
      undefined,
      instantAt(office.clock.now()),
    );
    await office.listings.commit({ answer, listings: [answer] });
    await office.settle();
    expect(await office.bookings.get(booking.id)).toMatchObject({ status: 'BOOKED' });
  });
});
