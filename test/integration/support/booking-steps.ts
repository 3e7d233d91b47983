import { makeAcceptOffer } from '../../../application/booking/accept-offer.use-case';
import { makeBookSession } from '../../../application/booking/book-session.use-case';
import { makeCancelBooking } from '../../../application/booking/cancel-booking.use-case';
import { makeConfirmBooking } from '../../../application/booking/confirm-booking.use-case';
import { makeHoldSession } from '../../../application/booking/hold-session.use-case';
import { makeJoinWaitingList } from '../../../application/booking/join-waiting-list.use-case';
import { makeLeaveWaitingList } from '../../../application/booking/leave-waiting-list.use-case';
import { makeReleaseHold } from '../../../application/booking/release-hold.use-case';
import type { Patience } from '../../../application/ports/patience';
import { bookingId } from '../../../domain/shared/ids';
import { minute } from '../../../domain/shared/time';
import { aBookingScene } from '../../builders/booking-scene';
import { addsUp } from '../../builders/booking-sums';
import { aKey, aUser, noon } from '../../builders/listings';
import { valueOf } from '../../builders/results';
import type { Step, Stores } from './storage-steps';

/** Nobody else writes: whoever was refused may try again at once. */
const patience: Patience = { random: () => 0, sleep: async () => undefined };

/** What a family does on stores that fail, at a session of six places of which somebody has some. */
const atSession = async (unharmed: Stores) => {
  const scene = await aBookingScene({ kept: () => unharmed, patience });
  const { asking, at, book, hold, join, session, bookings } = scene;
  valueOf(await book(asking({ parentId: aUser(), children: [] }, 1)));
  const parentId = aUser();
  const request = (adults: number) => asking({ parentId, children: [] }, adults);
  const on = ({ bookings: faulty }: Stores) => ({ ...scene.ports, bookings: faulty, bookingLists: faulty });
  const isSound = async () => {
    const places = await session();
    const stored = await bookings();
    expect(addsUp(places)).toBe(true);
    const booked = stored.filter(({ status }) => status === 'BOOKED');
    expect(places?.booked).toBe(booked.reduce((sum, { places: taken }) => sum + taken, 0));
    return { places, stored };
  };
  return { at, parentId, request, on, isSound, book, hold, join };
};

const booking: Step = {
  name: 'a booking',
  request: 'TransactWriteItems',
  arrange: async (unharmed) => {
    const { request, on, isSound } = await atSession(unharmed);
    return async (stores) => {
      const made = valueOf(await makeBookSession(on(stores))(request(3)));
      expect((await isSound()).stored).toContainEqual(made);
    };
  },
};

const holding: Step = {
  name: 'a hold',
  request: 'UpdateItem',
  arrange: async (unharmed) => {
    const { request, on, isSound, parentId } = await atSession(unharmed);
    return async (stores) => {
      const { hold } = valueOf(await makeHoldSession(on(stores))(request(3)));
      expect((await isSound()).places).toMatchObject({ left: 2, holds: { [parentId]: hold } });
    };
  },
};

const confirming: Step = {
  name: 'a confirmed hold',
  request: 'TransactWriteItems',
  arrange: async (unharmed) => {
    const { at, request, on, isSound, parentId, hold } = await atSession(unharmed);
    const holdId = valueOf(await hold(request(3))).hold.id;
    return async (stores) => {
      const made = valueOf(await makeConfirmBooking(on(stores))({ ...at, parentId, holdId, total: 60 }));
      const { places, stored } = await isSound();
      expect(stored).toContainEqual(made);
      expect(places).toMatchObject({ left: 2, booked: 4, holds: {} });
    };
  },
};

const releasing: Step = {
  name: 'a hold that is given back',
  request: 'UpdateItem',
  arrange: async (unharmed) => {
    const { at, request, on, isSound, parentId, hold } = await atSession(unharmed);
    valueOf(await hold(request(3)));
    return async (stores) => {
      valueOf(await makeReleaseHold(on(stores))({ ...at, parentId }));
      expect((await isSound()).places).toMatchObject({ left: 5, holds: {} });
    };
  },
};

const cancelling: Step = {
  name: 'a cancelled booking',
  request: 'TransactWriteItems',
  arrange: async (unharmed) => {
    const { request, on, isSound, parentId, book } = await atSession(unharmed);
    const { id } = valueOf(await book(request(3)));
    return async (stores) => {
      const made = valueOf(await makeCancelBooking(on(stores))({ id, parentId }));
      const { places, stored } = await isSound();
      expect(stored).toContainEqual(made);
      expect(places).toMatchObject({ left: 5, booked: 1 });
    };
  },
};

const joining: Step = {
  name: 'a party that begins to wait',
  request: 'TransactWriteItems',
  arrange: async (unharmed) => {
    const { request, on, isSound } = await atSession(unharmed);
    return async (stores) => {
      const { booking: made } = valueOf(await makeJoinWaitingList(on(stores))(request(6)));
      const { places, stored } = await isSound();
      expect(stored).toContainEqual(made);
      expect(places?.queue.map(({ id }) => id)).toEqual([made.id]);
    };
  },
};

/** A party of five that waits behind one of one, and is offered places as soon as those come back. */
const leaving: Step = {
  name: 'a party that waits no more',
  request: 'TransactWriteItems',
  arrange: async (unharmed) => {
    const { request, on, isSound, parentId, join } = await atSession(unharmed);
    const { id } = valueOf(await join(request(6))).booking;
    return async (stores) => {
      const { booking: gone } = valueOf(await makeLeaveWaitingList(on(stores))({ id, parentId }));
      expect(gone.status).toBe('LEFT');
      expect((await isSound()).places).toMatchObject({ left: 5, queue: [] });
    };
  },
};

const accepting: Step = {
  name: 'an accepted offer',
  request: 'TransactWriteItems',
  arrange: async (unharmed) => {
    const { request, on, isSound, parentId, book, join } = await atSession(unharmed);
    const first = valueOf(await book(request(3)));
    const waiting = { ...request(5), parentId: aUser() };
    const { id } = valueOf(await join(waiting)).booking;
    valueOf(await makeCancelBooking(on(unharmed))({ id: first.id, parentId }));
    return async (stores) => {
      const made = valueOf(await makeAcceptOffer(on(stores))({ id, parentId: waiting.parentId, total: 100 }));
      const { places, stored } = await isSound();
      expect(stored).toContainEqual(made);
      expect(places).toMatchObject({ left: 0, booked: 6, queue: [] });
    };
  },
};

const wakeUps: readonly Step[] = [
  {
    name: 'a family to be reminded',
    request: 'PutItem',
    arrange: async (unharmed) => async (stores) => {
      const [at, wakeUp] = [noon, { kind: 'REMINDER' as const, bookingId: bookingId(aKey()) }];
      await stores.wakeUps.put(at, wakeUp);
      expect(await unharmed.wakeUps.due(at)).toContainEqual(wakeUp);
    },
  },
  {
    name: 'a minute that is done',
    request: 'PutItem',
    arrange: async (unharmed) => async (stores) => {
      const before = (await unharmed.wakeUps.doneUntil()) ?? noon;
      await stores.wakeUps.done(before + minute);
      expect(await unharmed.wakeUps.doneUntil()).toBe(before + minute);
    },
  },
];

const reads: readonly Step[] = [
  {
    name: 'what a decision is made from',
    request: 'BatchGetItem',
    arrange: async (unharmed) => {
      const { at, parentId } = await atSession(unharmed);
      const there = await unharmed.bookings.ground(at, parentId, []);
      return async ({ bookings }) => expect(await bookings.ground(at, parentId, [])).toEqual(there);
    },
  },
  {
    name: 'bookings of a family',
    request: 'Query',
    arrange: async (unharmed) => {
      const { request, parentId, book } = await atSession(unharmed);
      const made = valueOf(await book(request(1)));
      return async ({ bookings }) => expect(await bookings.bookingsOf(parentId, 'ACTIVE')).toEqual([made]);
    },
  },
];

/** Writes that meet others' at the same items. */
export const contestedSteps: readonly Step[] = [
  booking,
  holding,
  confirming,
  releasing,
  cancelling,
  joining,
  leaving,
  accepting,
];

export const bookingSteps: readonly Step[] = [...contestedSteps, ...wakeUps, ...reads];
