import { gone } from '../../../../domain/booking/booking';
import { cancel } from '../../../../domain/booking/cancelling';
import { hour, instantAt } from '../../../../domain/shared/time';
import { aBackOffice } from '../../../builders/back-office';
import { aBookedChild } from '../../../builders/bookings';
import { eventIn } from '../../../builders/calendar-event';

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
    expect(family.mail()?.text.replace(/\u00a0/g, ' ')).toContain('You are let off: zł 30');
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
    const left = gone(waiting, 'LEFT', instantAt(office.clock.now()));
    await office.act({ type: 'Leave', id: waiting.id }, left);
    await office.settle(2);
    expect(second.mails()).toHaveLength(1);
    expect(await office.bookings.get(waiting.id)).toMatchObject({ status: 'LEFT' });
  });
});
