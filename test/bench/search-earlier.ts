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
import { earlierDefinition, earlierDocument, earlierSearch } from './search-earlier-model';
import { parentsQuestionsAt, type Question, questionsAt } from './search-earlier-questions';
import { benchListings, type Listed, percentile } from './search-listings';
import { buildModel, client } from './search-models';

/**
 * `findThingsToDo` on the engine beside the earlier backend's design, on one corpus and in turn: eight questions that both can be
 * asked, then what only ours answers: a parent's whole question, and its facets. The aims: p95 at most that of the earlier
 * design, at most half where day and hour count; the parent's question at most twice the plainest of the eight; facets add
 * at most half.
 */
const count = Number(process.argv[2] ?? 100_000);
const rounds = 480;
const warmUp = 80;
/**
 * Asks in turns of so many rounds: in production a design has the processor's caches to itself, and what slows the machine down
 * for a while slows down all. The first rounds of a turn fill the caches again, and do not count.
 */
const turn = 80;
const firstOfTurn = 8;
const bulkSize = 500;
const alias = 'bench-ours';
const earlier = 'bench-earlier';
const now = Date.now();
/** With `--same` all families ask as the first one does, and the engine's caches answer for what no moment changes. */
const familyOf = (round: number): number => (process.argv.includes('--same') ? 0 : round);
const logger = makeJsonLogger((line) => process.stderr.write(`${line}\n`));
const clock = { now: () => now };
const index = makeOpenSearchIndex(client, { alias, logger, clock });

const parsed = (args: object): SearchQuery => {
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
  await client.indices.flush({ index: alias });
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
  if (round >= warmUp && round % turn >= firstOfTurn) times.push(performance.now() - begun);
};

const told = (times: readonly number[]): string =>
  `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.95).toFixed(1)} ms`;
const ratio = (a: readonly number[], b: readonly number[]): string =>
  [0.5, 0.95].map((share) => (percentile(a, share) / percentile(b, share)).toFixed(2)).join(' / ');

const roundsOf = (start: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => start + index);

/** Asks all of several things in turn, each round of each as another family does. Answers their times in milliseconds. */
const inTurn = async <Asked>(
  asked: readonly Asked[],
  asks: readonly ((of: Asked, round: number) => Promise<unknown>)[],
): Promise<readonly number[][]> => {
  const times = asks.map((): number[] => []);
  for (let start = 0; start < asked.length; start += turn)
    for (const [number, ask] of asks.entries())
      for (const [index, of] of asked.slice(start, start + turn).entries())
        await timed(times[number] ?? [], start + index, () => ask(of, start + index));
  return times;
};

/** Asks one kind of question of both designs, each round as another family asks it. */
const compare = async ({ name, askedBy, page = 1 }: Question): Promise<void> => {
  const found: number[] = [];
  const asked: { searchQuery: SearchQuery; search: string | undefined; after: Position | undefined }[] = [];
  for (const round of roundsOf(0, warmUp + rounds)) {
    const args = askedBy(familyOf(round));
    const searchQuery = parsed(args);
    asked.push({ searchQuery, search: args.search, after: await edgeOf(searchQuery, page) });
  }
  const [ours = [], theirs = []] = await inTurn(asked, [
    // Each round asks at a moment of its own, too.
    async ({ searchQuery, after }, round) => void found.push(await askOurs(searchQuery, now + round, after)),
    ({ searchQuery, search }) =>
      client.search({ index: earlier, body: earlierSearch(searchQuery, search, page), request_cache: false }),
  ]);
  const answers = `${percentile(found, 0.5)} found`;
  console.log(`${name}: ours ${told(ours)}, earlier ${told(theirs)}, ratio ${ratio(ours, theirs)}, ${answers}`);
};

/** Asks what only ours answers, beside the plainest question, and with its facets. */
const askWhole = async ({ name, askedBy }: Question): Promise<void> => {
  const found: number[] = [];
  const asked = roundsOf(0, warmUp + rounds).map((round) => parsed(askedBy(familyOf(round))));
  const [plain = [], alone = [], withFacets = []] = await inTurn(asked, [
    (_, round) => askOurs(parsed({}), now + round),
    async (searchQuery, round) => void found.push(await askOurs(searchQuery, now + round)),
    (searchQuery, round) => {
      const time = { now: now + round, asOf: now + round };
      return index.find(searchQuery, { size: 20, backward: false }, time, { facets: true });
    },
  ]);
  const facets = `with facets ${told(withFacets)}, to the question ${ratio(withFacets, alone)}`;
  const answers = `${percentile(found, 0.5)} found`;
  console.log(`${name}: ${told(alone)}, to the plainest ${ratio(alone, plain)}, ${facets}, ${answers}`);
};

const main = async (): Promise<void> => {
  if (!process.argv.includes('--keep')) await build();
  for (const question of questionsAt(now)) await compare(question);
  for (const question of parentsQuestionsAt(now)) await askWhole(question);
  await client.close();
};

void main();
