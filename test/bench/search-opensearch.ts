import { Agent, request } from 'node:http';
import { Client } from '@opensearch-project/opensearch';
import { makeJsonLogger } from '../../adapters/console/json-logger';
import { deleteIndices, setUpIndex } from '../../adapters/opensearch/manage-index';
import { makeOpenSearchIndex } from '../../adapters/opensearch/search-index';
import type { SearchQuery } from '../../domain/finding/search-query';
import { usualAddress } from '../../infra/local-host/aws/environment';
import { benchListings, benchQueries, percentile } from './search-listings';

/**
 * `findThingsToDo`'s engine at 1,000 and 100,000 listings: p50 and p95 of eight search queries through the adapter, next to
 * the bare engine answering the same body. The aims: adapter to engine at most 1.10, p95 at most twice at a hundred times
 * as many listings.
 */
const counts = (process.argv[2] ?? '1000,100000').split(',').map(Number);
const rounds = 60;
const warmUp = 20;
const bulkSize = 500;

const node = process.env.OPENSEARCH_ENDPOINT ?? usualAddress('opensearch');
const client = new Client({ node, requestTimeout: 60_000, maxRetries: 0 });
const logger = makeJsonLogger((line) => process.stderr.write(`${line}\n`));
const now = Date.now();
const clock = { now: () => now };
const page = { size: 20, backward: false };

const agent = new Agent({ keepAlive: true });

/** The same searches with nothing between: text goes out, and what comes back is read as JSON. */
const bare = (body: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-ndjson', 'content-length': Buffer.byteLength(body) };
    const asked = request(`${node}/_msearch`, { method: 'POST', agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString())));
    });
    asked.on('error', reject);
    asked.end(body);
  });

const aliasOf = (count: number): string => `bench-${count}`;

const build = async (alias: string, count: number): Promise<void> => {
  await deleteIndices(client, alias);
  await setUpIndex(client, alias);
  const index = makeOpenSearchIndex(client, { alias, logger, clock });
  const listings = benchListings(count, now);
  const begun = performance.now();
  for (let start = 0; start < count; start += bulkSize) {
    const failed = await index.apply(listings.slice(start, start + bulkSize));
    if (failed.length > 0) throw new Error(`${failed.length} listings were not indexed`);
  }
  const took = performance.now() - begun;
  await client.indices.refresh({ index: alias });
  await client.indices.forcemerge({ index: alias, max_num_segments: 1 });
  await client.indices.flush({ index: alias });
  const { body: stats } = await client.indices.stats({ index: alias });
  const size = Number(stats._all.primaries.store?.size_in_bytes) / 1e6;
  console.log(`${count} listings: ${Math.round((count / took) * 1000)} per second, ${size.toFixed(0)} MB`);
};

const sent: string[] = [];
client.on('request', (_, { meta }) => {
  const { body } = meta.request.params;
  if (typeof body === 'string') sent.push(body);
});

/** The same searches a little later: the engine has not answered them before, and no cache answers for it. */
const later = (body: string, milliseconds: number): string =>
  body.replace(/\b1[78]\d{11}\b/g, (time) => String(Number(time) + milliseconds));

interface Measured {
  readonly adapter: number[];
  readonly engine: number[];
  total: number;
  bodies: string[];
}

const timed = async (ask: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await ask();
  return performance.now() - begun;
};

/** One search query through the adapter, and to the engine in the adapter's own words; every other time the engine goes first. */
const ask = async (alias: string, searchQuery: SearchQuery, round: number, measured: Measured): Promise<void> => {
  const index = makeOpenSearchIndex(client, { alias, logger, clock });
  // Each asks at a moment of its own.
  const time = { now: now + 2 * round, asOf: now + 2 * round };
  const throughAdapter = async () => {
    sent.length = 0;
    const took = await timed(async () => {
      const answer = await index.find(searchQuery, page, time);
      measured.total = answer.ok ? answer.value.total : -1;
    });
    measured.bodies = [...sent];
    if (round >= warmUp) measured.adapter.push(took);
  };
  const toEngine = async (shift: number) => {
    const bodies = measured.bodies.map((body) => later(body, shift));
    const took = await timed(async () => {
      for (const body of bodies) await bare(body);
    });
    if (round >= warmUp) measured.engine.push(took);
  };
  if (round % 2 === 0) {
    await throughAdapter();
    await toEngine(1);
  } else {
    await toEngine(3);
    await throughAdapter();
  }
};

/** Questions go to the small index and the large one in turn, so that whatever else the machine does hits all alike. */
const measure = async (searchQuery: SearchQuery): Promise<readonly Measured[]> => {
  const measured = counts.map((): Measured => ({ adapter: [], engine: [], total: 0, bodies: [] }));
  for (let round = 0; round < rounds + warmUp; round++)
    for (const [which, count] of counts.entries()) {
      const at = measured[which];
      if (at) await ask(aliasOf(count), searchQuery, round, at);
    }
  return measured;
};

const told = (times: readonly number[]): string =>
  `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.95).toFixed(1)}`;
const ratio = (a: readonly number[], b: readonly number[], share: number): number =>
  percentile(a, share) / percentile(b, share);
const meanOf = (values: readonly number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2);

const main = async (): Promise<void> => {
  for (const count of counts) if (!process.argv.includes('--keep')) await build(aliasOf(count), count);
  const p50s: number[] = [];
  const p95s: number[] = [];
  const growth = { p50: [] as number[], p95: [] as number[] };
  const worst = counts.map(() => 0);
  for (const [name, searchQuery] of benchQueries(now)) {
    const measured = await measure(searchQuery);
    console.log(name);
    for (const [which, { adapter, engine, total, bodies }] of measured.entries()) {
      worst[which] = Math.max(worst[which] ?? 0, percentile(adapter, 0.95));
      const [p50, p95] = [ratio(adapter, engine, 0.5), ratio(adapter, engine, 0.95)];
      if (which === measured.length - 1) {
        p50s.push(p50);
        p95s.push(p95);
      }
      console.log(
        `  ${counts[which]} listings: ${told(adapter)} ms, engine ${told(engine)} ms, ratio ${p50.toFixed(2)} / ${p95.toFixed(2)}, ${total} found, ${bodies.length} trips`,
      );
    }
    const [few, many] = [measured[0], measured.at(-1)];
    if (!few || !many || few === many) continue;
    growth.p50.push(ratio(many.adapter, few.adapter, 0.5));
    growth.p95.push(ratio(many.adapter, few.adapter, 0.95));
  }
  console.log(
    `adapter to engine at ${counts.at(-1)} listings, mean of p50 ${meanOf(p50s)}, of p95 ${meanOf(p95s)} (aim 1.10)`,
  );
  console.log(`worst p95 at ${counts.join(' and ')} listings: ${worst.map((p95) => p95.toFixed(1)).join(' and ')} ms`);
  for (const [name, by] of Object.entries(growth))
    console.log(
      `growth of ${name} by search query: ${by.map((times) => times.toFixed(2)).join(' ')}, mean ${meanOf(by)} (aim 2.00)`,
    );
  agent.destroy();
  await client.close();
};

void main();
