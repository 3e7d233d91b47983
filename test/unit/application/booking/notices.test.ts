import { makeCancelBooking } from '../../../../application/booking/cancel-booking.use-case';
import type { Published } from '../../../../domain/listing/listing';
import { withdraw } from '../../../../domain/listing/transitions';
import type { SessionChange } from '../../../../domain/schedule/session-changes';
import { hour, instantAt, minute } from '../../../../domain/shared/time';
import { aBackOffice } from '../../../builders/back-office';
import { aBookedChild } from '../../../builders/bookings';
import { eventIn } from '../../../builders/calendar-event';
import { valueOf } from '../../../builders/results';

const withChange =
  (change: SessionChange) =>
  (listing: Published): Published => ({ ...listing, sessionChanges: [...(listing.sessionChanges ?? []), change] });

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
    const reason = 'The hall is taken.';
    await office.publish(withChange({ sessionId: office.key.sessionId, scope: 'THIS', moveMs: hour, reason }));
    await office.settle(3);
    const stored = await office.bookings.get(booking.id);
    expect(stored).toMatchObject({ starts: office.start + hour, ends: office.end + hour, sequence: 1 });
    expect(stored).toMatchObject({ freeUntil: Math.min(office.clock.now() + 72 * hour, office.start + hour) });
    expect(family.mails()).toHaveLength(2);
    expect(family.mail()?.subject).toBe('Please look: Puppet theatre has changed');
    expect(family.mail()?.text).toContain('The organiser says: The hall is taken.\n');
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

  it('is told to whoever read it before it was moved, and booked it after', async () => {
    const office = await aBackOffice();
    await office.publish(withChange({ sessionId: office.key.sessionId, scope: 'THIS', moveMs: hour }));
    await office.settle();
    const late = await office.aFamily('late');
    const booking = await office.book(late);
    await office.settle(2);
    expect(await office.bookings.get(booking.id)).toMatchObject({ starts: office.start + hour, sequence: 1 });
    expect(late.mails().map(({ subject }) => subject)).toContain('Please look: Puppet theatre has changed');
    expect(late.mails()).toHaveLength(2);
  });

  it('is told to a family that cancels a child between the change and its notice', async () => {
    const { office, family, booking } = await bookedScene();
    await office.publish(withChange({ sessionId: office.key.sessionId, scope: 'THIS', moveMs: hour }));
    const { id, children } = booking;
    const cancelling = { id, parentId: family.parentId, children: children.slice(0, 1).map((child) => child.id) };
    expect(valueOf(await makeCancelBooking(office)(cancelling))).toMatchObject({
      starts: office.start,
      refunded: 3000,
    });
    await office.settle(2);
    const stored = await office.bookings.get(id);
    expect(stored).toMatchObject({ starts: office.start + hour, ends: office.end + hour, sequence: 1 });
    expect(family.mails().map(({ subject }) => subject)).toContain('Please look: Puppet theatre has changed');
  });

  it('is told although it had begun, when it is put off', async () => {
    const { office, family, booking } = await bookedScene();
    office.clock.time = office.start + minute;
    await office.publish(withChange({ sessionId: office.key.sessionId, scope: 'THIS', moveMs: 24 * hour }));
    await office.settle(2);
    expect(await office.bookings.get(booking.id)).toMatchObject({
      starts: office.start + 24 * hour,
      freeUntil: office.start + 24 * hour,
    });
    expect(family.mails()).toHaveLength(2);
    expect(family.mail()?.subject).toBe('Please look: Puppet theatre has changed');
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

  it('because its listing is withdrawn takes place again once that is published again, with all its places', async () => {
    const { office, family, booking, waiting } = await scene();
    const published = (await office.listings.get(office.listing.id)) as Published;
    for (const again of ['first', 'second']) {
      const now = (await office.listings.get(office.listing.id)) as Published;
      const { answer } = withdraw(now, undefined, instantAt(office.clock.now()));
      await office.listings.commit({ answer, listings: [answer] });
      await office.settle(2);
      expect(await office.bookings.session(office.key)).toMatchObject({ open: false, booked: 0, left: 3 });
      await expect(office.book(waiting)).rejects.toThrow('NotOpen');
      await office.publish(() => ({ ...published, revision: answer.revision, publication: answer.revision + 1 }));
      await office.settle(2);
      for (const event of office.told.toReversed()) await office.tell(event, 2);
      await office.settle();
      expect(await office.bookings.session(office.key)).toMatchObject({ open: true, booked: 0, left: 3 });
      const late = await office.aFamily(again);
      await office.book(late);
      await office.settle();
      expect(late.mails().map(({ subject }) => subject)).toEqual(['Booked: Puppet theatre']);
    }
    expect(await office.bookings.get(booking.id)).toMatchObject({ status: 'CANCELLED' });
    expect(family.mails()).toHaveLength(2);
  });

  it('has no places booked once all its bookings are cancelled', async () => {
    const { office } = await scene();
    await office.publish((listing) => acts['is cancelled'](listing, office.key.sessionId));
    await office.settle(2);
    expect(await office.bookings.session(office.key)).toMatchObject({ open: false, booked: 0, left: 3 });
  });

  it('is given back to whoever read the listing before it was withdrawn, and booked, held or joined after', async () => {
    const office = await aBackOffice();
    const { answer } = withdraw(office.listing, undefined, instantAt(office.clock.now()));
    await office.listings.commit({ answer, listings: [answer] });
    await office.settle();
    const late = await office.aFamily('late');
    const booking = await office.book(late);
    await office.settle(2);
    expect(await office.bookings.get(booking.id)).toMatchObject({ status: 'CANCELLED', by: 'SESSION', refunded: 9000 });
    expect(await office.bookings.session(office.key)).toMatchObject({ open: false, booked: 0 });
    expect(late.mails()).toHaveLength(2);
    for (const event of office.told.toReversed()) await office.tell(event, 2);
    await office.settle();
    expect(late.mails()).toHaveLength(2);
    await expect(office.book(await office.aFamily('later'))).rejects.toThrow('NotOpen');
    await expect(office.join(await office.aFamily('last'))).rejects.toThrow('NotOpen');
  });

  it('closes the list that somebody joins who read the listing before it was withdrawn', async () => {
    const office = await aBackOffice({ rules: { capacity: 3 } });
    const { answer } = withdraw(office.listing, undefined, instantAt(office.clock.now()));
    await office.listings.commit({ answer, listings: [answer] });
    await office.settle();
    const late = await office.aFamily('late');
    const entry = await office.join(late);
    await office.settle(2);
    expect(await office.bookings.get(entry.id)).toMatchObject({ status: 'CLOSED' });
    expect(await office.bookings.session(office.key)).toMatchObject({ open: false, queue: [] });
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
