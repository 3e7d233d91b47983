import { makeInMemoryWakeUps } from '../../../../adapters/in-memory/booking/wake-ups';
import { makeFollowSessions } from '../../../../application/booking/follow-sessions.use-case';
import type { Written } from '../../../../application/booking/ports/booking-store';
import { makeSettleEntry } from '../../../../application/booking/settle-entry.use-case';
import { WrittenMeanwhile } from '../../../../application/booking/stored-booking';
import { makeWakeFamilies } from '../../../../application/booking/wake-families.use-case';
import type { Published } from '../../../../domain/listing/listing';
import type { SessionDetails } from '../../../../domain/schedule/session-changes';
import { hour, instantAt, minute } from '../../../../domain/shared/time';
import { aBookingScene, type Kept } from '../../../builders/booking-scene';
import { valueOf } from '../../../builders/results';
import { setClock } from '../../../builders/set-clock';

const busy: Written = { outcome: 'CONTENDED' };
/** More than anybody has patience for. */
const forEver = Number.POSITIVE_INFINITY;

/** A scene whose store meets other writers as often as a test says, and that notes how long whoever meets them waits. */
const aCrowdedScene = async (capacity = 4) => {
  const crowd = { others: 0 };
  const pauses: number[] = [];
  const unlessBusy = (write: () => Promise<Written>): Promise<Written> => {
    if (crowd.others === 0) return write();
    crowd.others -= 1;
    return Promise.resolve(busy);
  };
  const kept = (memory: Kept): Kept => ({
    ...memory,
    bookings: {
      ...memory.bookings,
      commit: (change) => unlessBusy(() => memory.bookings.commit(change)),
      giveBack: (booking, freed) => unlessBusy(() => memory.bookings.giveBack(booking, freed)),
    },
  });
  const clock = setClock();
  const patience = {
    random: () => 0.5,
    sleep: async (milliseconds: number) => {
      pauses.push(milliseconds);
      clock.time += milliseconds;
    },
  };
  const scene = await aBookingScene({ kept, patience, rules: { capacity } });
  const ports = { ...scene.ports, clock };
  const { listing, at } = scene;
  const change = async (details: SessionDetails): Promise<void> => {
    const sessionChanges = [{ sessionId: at.sessionId, scope: 'THIS' as const, ...details }];
    const after: Published = { ...listing, sessionChanges, revision: listing.revision + 1 };
    valueOf(await ports.listings.commit({ answer: after, listings: [after] }));
  };
  const told = { id: 'x', occurredAt: instantAt(clock.now()), organiserId: listing.organiserId, listingId: listing.id };
  const event = { ...told, revision: 2, sessionId: at.sessionId, scope: 'THIS' as const };
  return { ...scene, ports, clock, crowd, pauses, change, event };
};

type Scene = Awaited<ReturnType<typeof aCrowdedScene>>;

/** A full session, and a party that waits for it. */
const aFullSession = async ({ aFamily, asking, book, join }: Scene) => {
  valueOf(await book(asking(await aFamily(4))));
  const { total: _, ...request } = asking(await aFamily(1));
  return valueOf(await join(request)).booking.id;
};

/** What follows from an event or from the clock, and writes what is stored whole. */
const reactions: Readonly<Record<string, (scene: Scene) => Promise<() => Promise<unknown>>>> = {
  'closes a session': async (scene) => {
    await aFullSession(scene);
    await scene.change({ cancelled: true });
    return () => makeFollowSessions(scene.ports)({ ...scene.event, type: 'SessionCancelled' });
  },
  'tells a family of a move': async (scene) => {
    valueOf(await scene.book(scene.asking(await scene.aFamily(1))));
    await scene.change({ moveMs: hour });
    return () => makeFollowSessions(scene.ports)({ ...scene.event, type: 'SessionChanged' });
  },
  'notes that nobody waits any more': async (scene) => {
    const id = await aFullSession(scene);
    await scene.ports.bookings.commit(await closed(scene));
    return () => makeSettleEntry(scene.ports)(id);
  },
  'moves a list on': async (scene) => {
    await aFullSession(scene);
    const wakeUps = makeInMemoryWakeUps();
    const nobody = { remind: async () => undefined };
    const wake = makeWakeFamilies({
      ...scene.ports,
      wakeUps,
      reminders: nobody,
      paymentQueue: { send: async () => undefined },
    });
    scene.clock.time = scene.start;
    await wakeUps.put(scene.start - (scene.start % minute), { kind: 'LIST', ...scene.at });
    return wake;
  },
};

/** The session with nobody in line any more. */
const closed = async ({ session }: Scene) => {
  const before = await session();
  if (!before) throw new Error('nobody booked');
  return {
    session: { onto: before.revision, after: { ...before, queue: [], open: false, revision: before.revision + 1 } },
  };
};

describe('what follows from an event or a moment, and meets others who write the same', () => {
  it.each(Object.entries(reactions))('%s: waits longer each time, and is done', async (_, prepare) => {
    const scene = await aCrowdedScene();
    const react = await prepare(scene);
    scene.crowd.others = 4;
    await react();
    expect(scene.pauses).toEqual([25, 50, 100, 200]);
  });

  it.each(Object.entries(reactions))('%s: is left to its next delivery when patience is over', async (_, prepare) => {
    const scene = await aCrowdedScene();
    const react = await prepare(scene);
    scene.crowd.others = forEver;
    await expect(react()).rejects.toThrow(WrittenMeanwhile);
    expect(scene.pauses.length).toBeLessThan(30);
  });
});
