import fc from 'fast-check';
import { cancel } from '../../../../domain/booking/cancelling';
import { reminderAt } from '../../../../domain/booking/reminder';
import { toWall, type Zone, zoneNamed } from '../../../../domain/schedule/zone';
import { bookingId } from '../../../../domain/shared/ids';
import { dayMs, hour, minute } from '../../../../domain/shared/time';
import { aBackOffice } from '../../../builders/back-office';

const zone = (name: string): Zone => zoneNamed(name) as Zone;

describe('the moment of a reminder', () => {
  it('is the evening before on the clock, from 17:00 to 18:59, whatever the season and zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Europe/Warsaw', 'America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe', 'UTC'),
        fc.integer({ min: Date.parse('2026-11-26T00:00:00Z'), max: Date.parse('2029-01-01T00:00:00Z') }),
        fc.stringMatching(/^[A-Za-z0-9_-]{22}$/),
        (name, starts, id) => {
          const at = reminderAt({ id: bookingId(id), starts }, zone(name));
          const [told, begins] = [toWall(zone(name), at), toWall(zone(name), starts)];
          expect(Math.floor(told / dayMs)).toBe(Math.floor(begins / dayMs) - 1);
          expect(told % dayMs).toBeGreaterThanOrEqual(17 * hour);
          expect(told % dayMs).toBeLessThan(19 * hour);
          expect(at % minute).toBe(0);
        },
      ),
    );
  });

  it('is spread over the two hours, and the same for the same booking', () => {
    const starts = Date.parse('2026-12-01T10:00:00Z');
    const moments = Array.from({ length: 1000 }, (_, index) =>
      reminderAt({ id: bookingId(`booking-${index}`), starts }, zone('UTC')),
    );
    expect(new Set(moments).size).toBeGreaterThan(100);
    expect(reminderAt({ id: bookingId('booking-0'), starts }, zone('UTC'))).toBe(moments[0]);
  });
});

/** The session begins on 28 November at 11:00 in Warsaw. */
const eveningBefore = Date.parse('2026-11-27T18:00:00Z');

describe('a reminder', () => {
  const reminded = async (change: object = {}) => {
    const office = await aBackOffice();
    const family = await office.aFamily('ada', change);
    const booking = await office.book(family);
    await office.settle(2);
    return { office, family, booking };
  };

  it('comes once, the evening before, with the ticket', async () => {
    const { office, family } = await reminded({ language: 'pl' });
    await office.wake();
    office.clock.time = eveningBefore - 3 * hour;
    await office.wake();
    expect(family.mails()).toHaveLength(1);
    office.clock.time = eveningBefore + hour;
    await office.wake();
    await office.wake();
    expect(family.mails()).toHaveLength(2);
    expect(family.mail()).toMatchObject({ subject: 'Jutro: Puppet theatre', calendar: null });
    expect(family.mail()?.text).toMatch(/^Bilet: 1\./m);
  });

  it('comes by the family’s clock', async () => {
    const { office, family } = await reminded({ timeZone: 'America/New_York' });
    await office.wake();
    office.clock.time = eveningBefore + hour;
    await office.wake();
    expect(family.mails()).toHaveLength(1);
    office.clock.time = Date.parse('2026-11-28T00:30:00Z');
    await office.wake();
    expect(family.mails()).toHaveLength(2);
  });

  it('does not come to who has cancelled, or books that evening or later', async () => {
    const { office, family, booking } = await reminded();
    const part = cancel(booking, { by: 'FAMILY' }, office.clock.now());
    if (!part.ok) throw new Error(part.error.code);
    await office.act({ type: 'GiveBack', places: part.value.freed }, part.value.booking);
    await office.settle();
    await office.wake();
    office.clock.time = eveningBefore + hour;
    const late = await office.aFamily('late');
    await office.book(late);
    await office.settle();
    await office.wake();
    office.clock.time += 2 * hour;
    await office.wake();
    expect([family.mails().length, late.mails().length]).toEqual([2, 1]);
  });

  it('comes for the time that a session was moved to, and not for the one before', async () => {
    const { office, family } = await reminded();
    await office.wake();
    await office.publish((listing) => ({
      ...listing,
      sessionChanges: [{ sessionId: office.key.sessionId, scope: 'THIS', moveMs: 3 * dayMs }],
    }));
    await office.settle();
    office.clock.time = eveningBefore + hour;
    await office.wake();
    expect(family.mails()).toHaveLength(2);
    office.clock.time += 2 * dayMs;
    await office.wake();
    office.clock.time += dayMs;
    await office.wake();
    expect(family.mails()).toHaveLength(3);
    expect(family.mail()?.subject).toBe('Tomorrow: Puppet theatre');
  });
});

describe('a waiting list that nobody comes to', () => {
  it('moves on in the minute when an offer ends', async () => {
    const office = await aBackOffice({ rules: { capacity: 3 } });
    const booking = await office.book(await office.aFamily('first'));
    const [second, third] = [await office.aFamily('second'), await office.aFamily('third')];
    await office.join(second);
    await office.join(third);
    const part = cancel(booking, { by: 'FAMILY' }, office.clock.now());
    if (!part.ok) throw new Error(part.error.code);
    await office.act({ type: 'GiveBack', places: part.value.freed }, part.value.booking);
    await office.settle();
    await office.wake();
    expect(second.mail()?.subject).toBe('Places for you: Puppet theatre');
    office.clock.time += 24 * hour - minute;
    await office.wake();
    expect(second.mails()).toHaveLength(2);
    office.clock.time += 3 * minute;
    await office.wake();
    expect(second.mail()?.subject).toBe('No longer kept: Puppet theatre');
    expect(third.mail()?.subject).toBe('Places for you: Puppet theatre');
  });

  it('is looked at again when a minute failed, and no minute is left out', async () => {
    const office = await aBackOffice();
    await office.wake();
    const last = (await office.wakeUps.doneUntil()) ?? 0;
    office.clock.time += 7 * minute;
    await office.wakeUps.put(last + 2 * minute, { kind: 'REMINDER', bookingId: bookingId('nobody') });
    await office.wakeUps.put(last + 7 * minute, { kind: 'REMINDER', bookingId: bookingId('nobody') });
    expect(await office.wake()).toBe(2);
    expect(await office.wakeUps.doneUntil()).toBe(last + 7 * minute);
  });
});
