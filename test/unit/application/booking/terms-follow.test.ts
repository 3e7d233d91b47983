import { makeAcceptOffer } from '../../../../application/booking/accept-offer.use-case';
import { makeCancelBooking } from '../../../../application/booking/cancel-booking.use-case';
import { makeChangeSession } from '../../../../application/schedule/change-session.use-case';
import type { BookingRules } from '../../../../domain/listing/booking-rules';
import type { Published } from '../../../../domain/listing/listing';
import { hour } from '../../../../domain/shared/time';
import { aBackOffice } from '../../../builders/back-office';
import { inMemoryPorts } from '../../../builders/in-memory-ports';
import { valueOf } from '../../../builders/results';

const full = async () => {
  const office = await aBackOffice({
    rules: { capacity: 3 },
    content: { price: { from: 2000, to: 2000, currency: 'PLN' } },
  });
  const ada = await office.aFamily('ada');
  const booked = await office.book(ada);
  const waiting = await office.aFamily('waiting');
  const entry = await office.join(waiting);
  const second = await office.aFamily('second');
  const other = await office.join(second);
  await office.settle();
  const { organiserId, id } = office.listing;
  const change = (changed: object) =>
    makeChangeSession(office)({
      organiserId,
      id,
      sessionId: office.key.sessionId,
      scope: 'THIS',
      change: changed,
    });
  return { office, ada, booked, waiting, entry, second, other, change };
};

describe('a capacity that is raised', () => {
  it('is offered to those who wait, in their order, though nobody comes', async () => {
    const { office, waiting, entry, second, other, change } = await full();
    valueOf(await change({ capacity: 6 }));
    await office.settle(2);
    expect(waiting.mail()?.subject).toBe('Places for you: Puppet theatre');
    expect(second.mails()).toHaveLength(1);
    expect(await office.bookings.session(office.key)).toMatchObject({ capacity: 6, booked: 3, left: 0 });
    const ports = { ...inMemoryPorts(), ...office };
    valueOf(await makeAcceptOffer(ports)({ id: entry.id, parentId: waiting.parentId, total: 60 }));
    valueOf(await change({ capacity: 9 }));
    await office.settle(2);
    const places = await office.bookings.session(office.key);
    expect(places).toMatchObject({ capacity: 9, booked: 6, left: 0, queue: [{ id: other.id }] });
    expect(places?.queue[0]).toHaveProperty('offerEnds');
    expect(second.mails()).toHaveLength(2);
  });

  it('is offered once, whatever is told twice', async () => {
    const { office, waiting, change } = await full();
    valueOf(await change({ capacity: 6 }));
    await office.settle(3);
    for (const event of office.told.toReversed()) await office.tell(event, 2);
    await office.settle();
    expect(waiting.mails()).toHaveLength(2);
  });
});

describe('a listing that takes no bookings any more', () => {
  const published = (booking: BookingRules | undefined) => (listing: Published) => {
    const { booking: _, ...content } = listing.content;
    return { ...listing, content: { ...content, ...(booking && { booking }) }, publication: listing.publication + 1 };
  };

  it('closes its lists, keeps what is booked, and offers to nobody what is given back', async () => {
    const { office, ada, booked, waiting, entry, change } = await full();
    valueOf(await change({ capacity: 6 }));
    await office.settle();
    await office.publish(published(undefined));
    await office.settle(2);
    expect(await office.bookings.get(entry.id)).toMatchObject({ status: 'CLOSED' });
    expect(waiting.mail()?.subject).toBe('The waiting list is closed: Puppet theatre');
    expect(await office.bookings.get(booked.id)).toMatchObject({ status: 'BOOKED' });
    expect(ada.mails()).toHaveLength(1);
    const { parentId } = ada;
    valueOf(
      await makeCancelBooking(office)({
        id: booked.id,
        parentId,
        children: booked.children.slice(0, 1).map((one) => one.id),
      }),
    );
    await office.settle(2);
    const places = await office.bookings.session(office.key);
    expect(places).toMatchObject({ open: true, booked: 2, left: 4, queue: [], capacity: 6 });
    expect(waiting.mails()).toHaveLength(3);
  });

  it('is booked as before when it takes some again, by its rules of then', async () => {
    const { office, booked } = await full();
    const { booking } = office.listing.content;
    await office.publish(published(undefined));
    await office.settle();
    await office.publish(published(booking && { ...booking, capacity: 6 }));
    await office.settle(2);
    expect(await office.bookings.get(booked.id)).toMatchObject({ status: 'BOOKED' });
    const later = await office.book(await office.aFamily('later'));
    expect(await office.bookings.session(office.key)).toMatchObject({ booked: 6, left: 0, closes: office.start });
    expect(later.status).toBe('BOOKED');
  });
});

describe('a session that is moved', () => {
  it('closes its list and its booking by its present start', async () => {
    const { office } = await full();
    const sessionId = office.key.sessionId;
    await office.publish((listing) => ({
      ...listing,
      sessionChanges: [{ sessionId, scope: 'THIS', moveMs: -2 * hour }],
    }));
    await office.settle();
    expect(await office.bookings.session(office.key)).toMatchObject({
      starts: office.start - 2 * hour,
      closes: office.start - 2 * hour,
    });
  });
});
