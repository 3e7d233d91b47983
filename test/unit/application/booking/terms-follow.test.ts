import { makeAcceptOffer } from '../../../../application/booking/accept-offer.use-case';
import { makeChangeSession } from '../../../../application/schedule/change-session.use-case';
import { hour } from '../../../../domain/shared/time';
import { aBackOffice } from '../../../builders/back-office';
import { inMemoryPorts } from '../../../builders/in-memory-ports';
import { valueOf } from '../../../builders/results';

const full = async () => {
  const office = await aBackOffice({
    rules: { capacity: 3 },
    content: { price: { from: 2000, to: 2000, currency: 'PLN' } },
  });
  await office.book(await office.aFamily('ada'));
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
  return { office, waiting, entry, second, other, change };
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
