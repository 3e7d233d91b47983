import { makeCancelBooking } from '../../../../application/booking/cancel-booking.use-case';
import { aBackOffice } from '../../../builders/back-office';
import { aBookedChild } from '../../../builders/bookings';
import { valueOf } from '../../../builders/results';

const [ola, jan, kim] = [aBookedChild(), aBookedChild(), aBookedChild()] as const;
const pair = { children: [ola, jan], adults: 1, places: 3 };
const alone = { children: [ola], adults: 0, places: 1 };
const other = { children: [kim], adults: 0, places: 1 };

/** A session of four places unless told, three of which somebody has. */
const aScene = async (capacity = 4) => {
  const office = await aBackOffice({ rules: { capacity } });
  const ada = await office.aFamily('ada');
  const booking = await office.book(ada);
  const giveAllBack = async () => {
    valueOf(await makeCancelBooking(office)({ id: booking.id, parentId: ada.parentId }));
    await office.settle(2);
  };
  return { office, giveAllBack, bob: await office.aFamily('bob') };
};

describe('a family that waits with a child that it has booked meanwhile', () => {
  it.each(['before', 'after'])('waits no more: it joined %s it booked', async (order) => {
    const { office, bob, giveAllBack } = await aScene();
    const book = () => office.book(bob, alone);
    if (order === 'after') await book();
    const waiting = await office.join(bob, pair);
    if (order === 'before') await book();
    await office.settle(2);
    expect(await office.bookings.get(waiting.id)).toMatchObject({ status: 'LEFT' });
    await giveAllBack();
    expect(await office.bookings.session(office.key)).toMatchObject({ queue: [], booked: 1, left: 3 });
    expect(bob.mails().filter(({ subject }) => subject.startsWith('Places for you'))).toEqual([]);
  });

  it('gives back at once what was offered to it', async () => {
    const { office, bob } = await aScene(5);
    const offered = await office.join(bob, alone);
    await office.settle();
    expect(await office.bookings.session(office.key)).toMatchObject({ left: 1, queue: [{ id: offered.id }] });
    await office.book(bob, alone);
    await office.settle(2);
    expect(await office.bookings.session(office.key)).toMatchObject({ left: 1, booked: 4, queue: [] });
  });

  it('waits on with its other children, and so does everybody else', async () => {
    const { office, bob, giveAllBack } = await aScene();
    const waiting = await office.join(bob, pair);
    const cyd = await office.aFamily('cyd');
    const hers = await office.join(cyd, pair);
    await office.book(bob, other);
    await office.settle(2);
    for (const { id } of [waiting, hers]) expect(await office.bookings.get(id)).toMatchObject({ status: 'WAITING' });
    await giveAllBack();
    expect(bob.mail()?.subject).toBe('Places for you: Puppet theatre');
  });
});
