import { makeAcceptOffer } from '../../application/booking/accept-offer.use-case';
import { makeBookSession } from '../../application/booking/book-session.use-case';
import { makeCancelBooking } from '../../application/booking/cancel-booking.use-case';
import { makeConfirmBooking } from '../../application/booking/confirm-booking.use-case';
import { makeHoldSession } from '../../application/booking/hold-session.use-case';
import { makeJoinWaitingList } from '../../application/booking/join-waiting-list.use-case';
import { makeLeaveWaitingList } from '../../application/booking/leave-waiting-list.use-case';
import { reminderAt } from '../../domain/booking/reminder';
import { wakes } from '../../domain/booking/session-places';
import type { Published } from '../../domain/listing/listing';
import type { SessionDetails } from '../../domain/schedule/session-changes';
import { sessionIdAt } from '../../domain/schedule/session-id';
import { type Zone, zoneNamed } from '../../domain/schedule/zone';
import { userId } from '../../domain/shared/ids';
import { epochOf, hour, instantAt, minute } from '../../domain/shared/time';
import { someRules } from '../builders/booking-scene';
import { addsUp, bookedPlaces } from '../builders/booking-sums';
import { seeded } from '../builders/contended';
import {
  type CrashOffice,
  type Delivery,
  makeCrashOffice,
  type Premises,
  type Process,
} from '../builders/crash-office';
import { aContent, aKey, aPublished } from '../builders/listings';
import { Died } from '../builders/mortal';
import { valueOf } from '../builders/results';
import { sampled } from '../builders/runs';

const warsaw = zoneNamed('Europe/Warsaw') as Zone;

/** A session of four places, and families that come to it. */
const makeGround = async (office: CrashOffice) => {
  const { clock, stores } = office;
  const content = aContent({
    price: { from: 2000, to: 2000, currency: 'PLN' },
    booking: { ...someRules, capacity: 4 },
  });
  const listing = aPublished({ content });
  await stores.listings.commit({ answer: listing, listings: [listing] });
  const at = { thingToDoId: listing.id, sessionId: sessionIdAt(epochOf(content.when.dateTime.from)) };
  const addresses: string[] = [];

  const aFamily = async (name: string, adults: number) => {
    const email = `${name}@example.org`;
    addresses.push(email);
    const parentId = userId(office.signUp(email));
    await stores.profiles.addIfAbsent({ id: parentId, name, revision: 1, updatedAt: instantAt(clock.now()) });
    const party = { children: [], adults };
    const request = { ...at, parentId, party, idempotencyKey: aKey(), total: 20 * adults };
    return { parentId, request, total: request.total };
  };

  return {
    at,
    aFamily,
    /** Changes the session, as its organiser does, unless that is done. */
    change: async ({ ports }: Process, details: SessionDetails): Promise<void> => {
      const stored = (await ports.listings.get(listing.id)) as Published;
      if (stored.sessionChanges) return;
      const sessionChanges = [{ sessionId: at.sessionId, scope: 'THIS' as const, ...details }];
      const after = { ...stored, sessionChanges, revision: stored.revision + 1, updatedAt: instantAt(clock.now()) };
      valueOf(await ports.listings.commit({ answer: after, listings: [after] }));
    },
    /** Returns who has what, and was told what. */
    outcome: async () => {
      const session = await stores.bookings.session(at);
      const stored = await stores.bookings.bookingsOfSession(at);
      expect(addsUp(session)).toBe(true);
      if (session?.open) expect(session.booked).toBe(bookedPlaces(stored));
      const waiting = stored.filter(({ status }) => status === 'WAITING').map(({ id }) => id);
      expect(session?.queue.map(({ id }) => id).sort()).toEqual(waiting.sort());
      return {
        places: { left: session?.left, booked: session?.booked, open: session?.open, holds: session?.holds },
        statuses: stored.map(({ status, places }) => `${status} ${places}`).sort(),
        mails: addresses.map((address) => [address, office.mailsTo(address)]),
      };
    },
  };
};

type Ground = Awaited<ReturnType<typeof makeGround>>;

/** What is there beforehand; answers what somebody does, who does it again when no answer came. */
type Flow = (ground: Ground, office: CrashOffice, first: Process) => Promise<(process: Process) => Promise<unknown>>;

/** A full session, and a family that waits for three of its places. */
const fullSession = async ({ aFamily }: Ground, { ports, settle }: Process) => {
  const ada = await aFamily('ada', 3);
  const booking = valueOf(await makeBookSession(ports)(ada.request));
  const bob = await aFamily('bob', 3);
  const { total: _, ...request } = bob.request;
  const waiting = valueOf(await makeJoinWaitingList(ports)(request)).booking;
  await settle();
  return {
    cancel: (process: Process) => makeCancelBooking(process.ports)({ id: booking.id, parentId: ada.parentId }),
    bob: { id: waiting.id, parentId: bob.parentId, total: bob.total },
  };
};

const flows: Readonly<Record<string, Flow>> = {
  'a booking, its mail and its reminder': async ({ aFamily }) => {
    const { request } = await aFamily('ada', 2);
    return async ({ ports }) => valueOf(await makeBookSession(ports)(request));
  },
  'a hold that is confirmed': async ({ aFamily, at }) => {
    const { request, parentId, total } = await aFamily('ada', 2);
    const { total: _, ...held } = request;
    return async ({ ports }) => {
      const hold = await makeHoldSession(ports)(held);
      // What was held under this key may be booked already.
      if (!hold.ok) expect(hold.error.code).toBe('IdempotencyKeyReused');
      else valueOf(await makeConfirmBooking(ports)({ ...at, parentId, holdId: hold.value.hold.id, total }));
    };
  },
  'a party that begins to wait': async ({ aFamily }, _, first) => {
    valueOf(await makeBookSession(first.ports)((await aFamily('ada', 3)).request));
    const { total: _total, ...waiting } = (await aFamily('bob', 3)).request;
    return async ({ ports }) => valueOf(await makeJoinWaitingList(ports)(waiting));
  },
  'a cancelled booking, and the offer that follows': async (ground, _, first) =>
    (await fullSession(ground, first)).cancel,
  'an accepted offer': async (ground, _, first) => {
    const { cancel, bob } = await fullSession(ground, first);
    valueOf(await cancel(first));
    await first.settle();
    return async ({ ports }) => valueOf(await makeAcceptOffer(ports)(bob));
  },
  'an offer that is declined, and goes to the next': async (ground, _, first) => {
    const { cancel, bob } = await fullSession(ground, first);
    const { total: _total, ...request } = (await ground.aFamily('cyd', 4)).request;
    valueOf(await makeJoinWaitingList(first.ports)(request));
    valueOf(await cancel(first));
    await first.settle();
    return async ({ ports }) => valueOf(await makeLeaveWaitingList(ports)(bob));
  },
  'a session that is cancelled': async (ground, _, first) => {
    await fullSession(ground, first);
    valueOf(await makeBookSession(first.ports)((await ground.aFamily('cyd', 1)).request));
    await first.settle();
    return (process) => ground.change(process, { cancelled: true, reason: 'The roof leaks.' });
  },
  'a session that moves': async (ground, _, first) => {
    await fullSession(ground, first);
    return (process) => ground.change(process, { moveMs: hour });
  },
  'an offer that ends, by the clock': async (ground, office, first) => {
    const { cancel } = await fullSession(ground, first);
    valueOf(await cancel(first));
    await first.settle();
    await toNextMoment(ground, office);
    return ({ wakeFamilies }) => wakeFamilies();
  },
  'a reminder': async ({ aFamily, at }, office, first) => {
    valueOf(await makeBookSession(first.ports)((await aFamily('ada', 2)).request));
    await first.settle();
    const [booking] = await office.stores.bookings.bookingsOfSession(at);
    if (booking) await toMinute(office, reminderAt(booking, warsaw));
    return ({ wakeFamilies }) => wakeFamilies();
  },
};

/** Lets the clock go on to a moment: all before it is done. */
const toMinute = async ({ clock, stores }: CrashOffice, at: number): Promise<void> => {
  const due = Math.ceil(at / minute) * minute;
  if (due <= clock.now()) return;
  await stores.wakeUps.done(due - minute);
  clock.time = due + minute;
};

const toNextMoment = async ({ at }: Ground, office: CrashOffice): Promise<void> => {
  const session = await office.stores.bookings.session(at);
  const next = session && wakes(session);
  if (next !== undefined) await toMinute(office, next);
};

/** Nobody does anything any more: the list moves on once, and who has booked is reminded. */
const later = async (ground: Ground, office: CrashOffice, { settle, wakeFamilies }: Process): Promise<void> => {
  const next = async (): Promise<void> => {
    await wakeFamilies();
    await settle();
  };
  await toNextMoment(ground, office);
  await next();
  const stored = await office.stores.bookings.bookingsOfSession(ground.at);
  const evenings = stored.filter(({ status }) => status === 'BOOKED').map((booking) => reminderAt(booking, warsaw));
  for (const evening of evenings.sort((one, other) => one - other)) {
    await toMinute(office, evening);
    await next();
  }
};

/** Plays a flow in a process that dies after so many steps, and again in the next one. Answers how it ended, and the steps of the first. */
const play = async (flow: Flow, premises: Premises, lastStep?: number, delivery?: Delivery) => {
  const office = makeCrashOffice(premises, delivery);
  const ground = await makeGround(office);
  const first = office.start();
  await first.settle();
  const act = await flow(ground, office, first);
  await first.settle();
  const process = office.start(lastStep);
  try {
    await act(process);
    await process.settle();
  } catch (failure) {
    if (!(failure instanceof Died)) throw failure;
  }
  const steps = process.steps();
  await office.recover();
  const last = office.start();
  await last.settle();
  await act(last);
  await last.settle();
  await later(ground, office, last);
  return { steps, outcome: await ground.outcome() };
};

/** A process may end between any two steps: the next one ends what it began, and everybody is told once. */
export const bookingCrashesContract = (name: string, premises: () => Promise<Premises>): void => {
  describe(`${name}: a process that ends between any two steps of`, () => {
    it.each(Object.entries(flows))('%s', async (_, flow) => {
      const { steps, outcome } = await play(flow, await premises());
      const ends = Array.from({ length: steps }, (_step, before) => before + 1);
      for (const last of sampled(ends)) {
        const crashed = await play(flow, await premises(), last);
        expect({ last, ...crashed.outcome }).toEqual({ last, ...outcome });
      }
    });

    it.each(Object.entries(flows))('%s, where queues deliver twice and in any order', async (_, flow) => {
      const { steps, outcome } = await play(flow, await premises());
      const someEnds = Array.from({ length: Math.ceil(steps / 3) }, (_step, third) => 3 * third + 1);
      for (const last of [undefined, ...sampled(someEnds)]) {
        const crashed = await play(flow, await premises(), last, seeded(last ?? 0));
        expect({ last, ...crashed.outcome }).toEqual({ last, ...outcome });
      }
    });
  });
};
