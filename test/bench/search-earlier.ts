import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { makeJsonLogger } from '../../adapters/console/json-logger';
import { documentOf } from '../../adapters/opensearch/document';
import { fillIndex } from '../../adapters/opensearch/fill-index';
import { deleteIndices, setUpIndex } from '../../adapters/opensearch/manage-index';
import { makeOpenSearchIndex } from '../../adapters/opensearch/search-index';
import { parseSearchQuery } from '../../domain/finding/parse-search-query';
import type { SearchQuery } from '../../domain/finding/search-query';
import type { Position } from '../../domain/shared/paging';
import { dayMs } from '../../domain/shared/time';
import { earlierDefinition, earlierDocument, earlierSearch } from './search-earlier-model';
import { benchListings, type Listed, percentile } from './search-listings';
import { buildModel, client } from './search-models';

/**
 * `findThingsToDo` on the engine beside the earlier backend's design, on one corpus and in turn: eight questions that both can be
 * asked, then what only ours answers: a parent's whole question, and its facets. The aims: p95 at most that of the earlier
 * design, at most half where day and hour count; the parent's question at most twice the plainest of the eight; facets add
 * at most half.
 */
const count = Number(process.argv[2] ?? 100_000);
const rounds = 240;
const warmUp = 40;
const bulkSize = 500;
const alias = 'bench-ours';
const earlier = 'bench-earlier';
const now = Date.now();
const logger = makeJsonLogger((line) => process.stderr.write(`${line}\n`));
const clock = { now: () => now };
const index = makeOpenSearchIndex(client, { alias, logger, clock });

const day = (days: number): string => new Date(now + days * dayMs).toISOString().slice(0, 10);
const saturday = day((6 - new Date(now).getUTCDay() + 7) % 7);
const sunday = day(((6 - new Date(now).getUTCDay() + 7) % 7) + 1);
const łódź = { lat: 51.75, lon: 19.46667 };
const near = (radius: number) => ({ coordinates: łódź, radius });
const byDistance = { sortBy: 'GEO_DISTANCE', direction: 'ASC' };

interface Question {
  readonly name: string;
  readonly args: { readonly search?: string; readonly [name: string]: unknown };
  readonly page?: number;
}

const questions: readonly Question[] = [
  { name: 'everything, default order', args: {} },
  {
    name: 'this weekend within 20 km, child of 4, by distance',
    args: {
      location: łódź,
      sort: byDistance,
      filter: {
        location: near(20_000),
        target: { age: [{ from: 4, to: 4 }] },
        when: { date: { from: saturday, to: sunday } },
      },
    },
  },
  {
    name: '17 to 19 h on any of 14 days',
    args: { filter: { when: { date: { from: day(0), to: day(13) }, time: { from: '17:00:00', to: '19:00:00' } } } },
  },
  {
    name: 'Saturday 10 to 12 within 10 km',
    args: {
      location: łódź,
      filter: {
        location: near(10_000),
        when: { date: { from: saturday, to: saturday }, time: { from: '10:00:00', to: '12:00:00' } },
      },
    },
  },
  {
    name: 'free within 15 km, default order',
    args: { location: łódź, filter: { location: near(15_000), price: { from: 0, to: 0 } } },
  },
  { name: 'swimming in Łódź, by relevance', args: { search: 'swim lodz' } },
  {
    name: 'music or dance, cheapest first',
    args: {
      sort: { sortBy: 'PRICE', direction: 'ASC' },
      filter: { category: ['MUSIC', 'DANCE'], price: { from: 10, to: 60 } },
    },
  },
  { name: 'page 5 by distance', args: { location: łódź, sort: byDistance }, page: 5 },
];

/** What can Ola (3 years 4 months) and Jan (7) do together on Saturday morning, within 5 km, for 40 at most, step-free? */
const parents: Question = {
  name: "a parent's whole question",
  args: {
    location: łódź,
    filter: {
      party: { children: [{ birthDate: day(-1220) }, { birthDate: day(-2700) }], adults: 1 },
      when: { date: { from: saturday, to: saturday }, time: { from: '09:00:00', to: '12:00:00' } },
      location: near(5000),
      totalPrice: { from: 0, to: 40 },
      accessibility: ['STEP_FREE'],
    },
  },
};
const wider: Question = {
  name: 'the same within 20 km for 400 at most, step-free or not',
  args: {
    ...parents.args,
    filter: {
      ...(parents.args.filter as object),
      location: near(20_000),
      totalPrice: { from: 0, to: 400 },
      accessibility: [],
    },
  },
};

const parsed = ({ args }: Question): SearchQuery => {
  const searchQuery = parseSearchQuery(args, now);
  if (!searchQuery.ok) throw new Error(JSON.stringify(searchQuery.error));
  return searchQuery.value;
};

async function* inBatches(listings: readonly Listed[]): AsyncGenerator<readonly Listed[]> {
  for (let start = 0; start < listings.length; start += bulkSize) yield listings.slice(start, start + bulkSize);
}

/** Sends documents, and tells how long the engine alone takes for them: the time to make them does not count. */
const sendBare = async (listings: readonly Listed[]): Promise<number> => {
  let took = 0;
  for await (const some of inBatches(listings)) {
    const lines = some.flatMap((entry) => [{ index: { _id: entry.id } }, documentOf(entry, now)]);
    const bulkBody = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const begun = performance.now();
    await client.transport.request({ method: 'POST', path: `/${alias}/_bulk`, bulkBody });
    took += performance.now() - begun;
  }
  return took;
};

/** Fills a new index; answers the milliseconds that it took, or that the filling says. */
const timeToFill = async (fill: () => Promise<number | undefined>): Promise<number> => {
  await deleteIndices(client, alias);
  await setUpIndex(client, alias);
  const begun = performance.now();
  const told = await fill();
  return told ?? performance.now() - begun;
};

const build = async (): Promise<void> => {
  const listings = benchListings(count, now);
  const model = {
    name: earlier,
    definition: earlierDefinition,
    document: (entry: (typeof listings)[number]) => earlierDocument(entry, now),
  };
  if (!process.argv.includes('--keep-earlier'))
    console.log(`earlier design: ${await buildModel(earlier, { ...model, query: () => ({}) }, listings)}`);
  const bare = await timeToFill(() => sendBare(listings));
  const took = await timeToFill(async () => {
    await fillIndex(client, inBatches(listings), { alias, clock });
    return undefined;
  });
  await client.indices.refresh({ index: alias });
  await client.indices.forcemerge({ index: alias, max_num_segments: 1 });
  const { body: stats } = await client.indices.stats({ index: alias });
  const size = Number(stats._all.primaries.store?.size_in_bytes) / 1e6;
  console.log(`ours: ${Math.round((count / took) * 1000)} listings/s, ${size.toFixed(1)} MB, ${count} documents`);
  console.log(
    `the same documents, made before: ${Math.round((count / bare) * 1000)} listings/s, ratio ${(took / bare).toFixed(2)}`,
  );
};

const askOurs = async (searchQuery: SearchQuery, moment: number, after?: Position): Promise<number> => {
  const time = { now: moment, asOf: moment };
  const answer = await index.find(searchQuery, { size: 20, backward: false, ...(after && { after }) }, time);
  return answer.ok ? answer.value.total : -1;
};

/** The last row of the page before. */
const edgeOf = async (searchQuery: SearchQuery, page: number): Promise<Position | undefined> => {
  if (page === 1) return undefined;
  const answer = await index.find(searchQuery, { size: (page - 1) * 20, backward: false }, { now, asOf: now });
  return answer.ok ? answer.value.rows.at(-1)?.position : undefined;
};

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (of: { readonly type: 'minor' }) => void;

/**
 * This process takes some milliseconds for its garbage at every twentieth question or so, of whichever side: it does so before each
 * of them, or that would be the p95.
 */
const timed = async (times: number[], round: number, ask: () => Promise<unknown>): Promise<void> => {
  collectGarbage({ type: 'minor' });
  const begun = performance.now();
  await ask();
  if (round >= warmUp) times.push(performance.now() - begun);
};

const told = (times: readonly number[]): string =>
  `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.95).toFixed(1)} ms`;
const ratio = (a: readonly number[], b: readonly number[]): string =>
  [0.5, 0.95].map((share) => (percentile(a, share) / percentile(b, share)).toFixed(2)).join(' / ');

const main = async (): Promise<void> => {
  if (!process.argv.includes('--keep')) await build();
  const plainest: number[] = [];
  for (const question of questions) {
    const { name, args, page = 1 } = question;
    const searchQuery = parsed(question);
    const after = await edgeOf(searchQuery, page);
    const [ours, theirs]: [number[], number[]] = [[], []];
    let found = 0;
    for (let round = 0; round < rounds + warmUp; round++) {
      // Each round asks at a moment of its own, so that no cache answers for the engine.
      await timed(ours, round, async () => {
        found = await askOurs(searchQuery, now + round, after);
      });
      await timed(theirs, round, () =>
        client.search({ index: earlier, body: earlierSearch(searchQuery, args.search, page), request_cache: false }),
      );
    }
    if (plainest.length === 0) plainest.push(...ours);
    console.log(`${name}: ours ${told(ours)}, earlier ${told(theirs)}, ratio ${ratio(ours, theirs)}, ${found} found`);
  }
  for (const question of [parents, wider]) {
    const searchQuery = parsed(question);
    const [alone, facets, plain]: [number[], number[], number[]] = [[], [], []];
    let found = 0;
    for (let round = 0; round < rounds + warmUp; round++) {
      await timed(plain, round, () => askOurs(parsed({ name: '', args: {} }), now + round));
      await timed(alone, round, async () => {
        found = await askOurs(searchQuery, now + round);
      });
      await timed(facets, round, () => index.facets(searchQuery, { now: now + round }));
    }
    console.log(
      `${question.name}: ${told(alone)}, to the plainest ${ratio(alone, plain)}, facets ${told(facets)}, to the question ${ratio(facets, alone)}, ${found} found`,
    );
  }
  await client.close();
};

void main();
