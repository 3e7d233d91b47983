import { AsyncLocalStorage } from 'node:async_hooks';
import { patience } from '../../adapters/node/patience';
import { aBookingScene, type Kept } from '../builders/booking-scene';
import { seeded } from '../builders/contended';
import { aUser } from '../builders/listings';
import { freshTable, storesOn } from '../integration/support/dynamodb-table';
import { percentile } from './search-listings';

const bookings = 1000;
const inFlight = 50;
const callers = 500;
const places = 20;

/** How many requests one caller has sent so far. */
const sentBy = new AsyncLocalStorage<{ requests: number }>();

type Scene = Awaited<ReturnType<typeof aBookingScene>>;

/** Stores in memory, or on DynamoDB Local with every request counted for its caller. */
const makeKept = async (isReal: boolean) => {
  if (!isReal) return { kept: undefined, close: () => undefined };
  const { table, close } = await freshTable();
  table.client.middlewareStack.add(
    (next) => (args) => {
      const caller = sentBy.getStore();
      if (caller) caller.requests += 1;
      return next(args);
    },
    { step: 'initialize', name: 'countRequests' },
  );
  const stores: Kept = storesOn(table);
  return { kept: () => stores, close };
};

type Storage = Awaited<ReturnType<typeof makeKept>>;

const makeScenes = async ({ kept }: Storage, count: number, capacity: number): Promise<readonly Scene[]> => {
  const scenes: Scene[] = [];
  for (let made = 0; made < count; made += 1)
    scenes.push(await aBookingScene({ rules: { capacity }, patience, ...(kept && { kept }) }));
  return scenes;
};

/** A family that books for itself alone. */
const bookOne = ({ asking, book }: Scene, adults = 1) => book(asking({ parentId: aUser(), children: [] }, adults));

/** Returns bookings a second, with so many in flight, spread over the sessions. */
const rateOf = async (scenes: readonly Scene[]): Promise<number> => {
  let begun = 0;
  const work = async (): Promise<void> => {
    while (begun < bookings) {
      const scene = scenes[begun % scenes.length] as Scene;
      begun += 1;
      const made = await bookOne(scene);
      if (!made.ok) throw new Error(made.error.code);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: inFlight }, work));
  return (bookings * 1000) / (performance.now() - started);
};

/** Returns who won and who was refused of callers that all come at once, each to a session in turn. */
const crowdAt = async (scenes: readonly Scene[]) => {
  const random = seeded(7);
  const told = await Promise.all(
    Array.from({ length: callers }, (_, index) => {
      const adults = 1 + Math.floor(random() * 5);
      const own = { requests: 0 };
      return sentBy.run(own, async () => {
        const started = performance.now();
        const { ok } = await bookOne(scenes[index % scenes.length] as Scene, adults);
        return { ok, ms: performance.now() - started, requests: own.requests };
      });
    }),
  );
  return { winners: told.filter(({ ok }) => ok), refused: told.filter(({ ok }) => !ok) };
};

const p95 = (some: readonly { readonly ms: number }[]): number =>
  percentile(
    some.map(({ ms }) => ms),
    0.95,
  );

/** Writes bookings a second on one session and on a thousand. */
export const tellRates = async (): Promise<void> => {
  for (const isReal of [false, true]) {
    const storage = await makeKept(isReal);
    const hot = await rateOf(await makeScenes(storage, 1, bookings));
    const cold = await rateOf(await makeScenes(storage, bookings, 1));
    storage.close();
    const where = isReal ? 'DynamoDB Local' : 'in memory';
    console.log(`${where}: ${hot.toFixed(0)} bookings/s on one session, ${cold.toFixed(0)} on ${bookings}`);
  }
};

/** Writes how a crowd at one session fares against the same callers each at a session of its own. */
export const tellCrowd = async (): Promise<void> => {
  const storage = await makeKept(true);
  const apart = await makeScenes(storage, callers, places);
  const [together] = await makeScenes(storage, 1, places + 1);
  if (!together) throw new Error('no session');
  // Somebody has booked there before: the session is there.
  await bookOne(together);
  // Once for nothing: connections are made and code is compiled.
  await crowdAt(await makeScenes(storage, 1, places * callers));
  const alone = await crowdAt(apart);
  const crowd = await crowdAt([together]);
  storage.close();
  const ratio = p95(crowd.winners) / p95(alone.winners);
  const requests = crowd.refused.reduce((sum, { requests: sent }) => sum + sent, 0) / crowd.refused.length;
  console.log(
    `${callers} callers for ${places} places: ${crowd.winners.length} winners, p95 ${p95(crowd.winners).toFixed(0)} ms; each at a session of its own ${p95(alone.winners).toFixed(0)} ms; ratio ${ratio.toFixed(2)} (aim 3)`,
  );
  console.log(
    `refused: p95 ${p95(crowd.refused).toFixed(0)} ms, ${requests.toFixed(2)} requests each: two reads at once, one write at most, a last look`,
  );
};
