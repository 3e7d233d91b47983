import { Agent, request } from 'node:http';
import { Client } from '@opensearch-project/opensearch';
import { makeJsonLogger } from '../../adapters/console/json-logger';
import { deleteIndices, setUpIndex } from '../../adapters/opensearch/manage-index';
import { makeOpenSearchIndex } from '../../adapters/opensearch/search-index';
import type { Question } from '../../domain/finding/question';
import { benchListings, benchQuestions, percentile } from './search-listings';

/**
 * `findThingsToDo`'s engine at 1,000 and 100,000 listings: p50 and p95 of eight questions through the adapter, next to
 * the bare engine answering the same body. The aims: adapter to engine at most 1.10, p95 at most twice at a hundred times
 * as many listings.
 */
const counts = (process.argv[2] ?? '1000,100000').split(',').map(Number);
const rounds = 60;
const warmUp = 20;
const bulkSize = 500;

const node = process.env.OPENSEARCH_ENDPOINT ?? 'http://127.0.0.1:9200';
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

const build = async (alias: string, count: number): Promise<void> => {
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
  const { body: stats } = await client.indices.stats({ index: alias });
  const size = Number(stats._all.primaries.store?.size_in_bytes) / 1e6;
  console.log(`${count} listings: ${Math.round((count / took) * 1000)} per second, ${size.toFixed(0)} MB`);
};

const sent: string[] = [];
client.on('request', (_, { meta }) => {
  const { body } = meta.request.params;
  if (typeof body === 'string') sent.push(body);
});

/** Asks the adapter, then the engine in the adapter's own words, so that whatever else the machine does hits both alike. */
const measure = async (alias: string, question: Question) => {
  const index = makeOpenSearchIndex(client, { alias, logger, clock });
  const adapter: number[] = [];
  const engine: number[] = [];
  let total = 0;
  let trips = 0;
  for (let round = 0; round < rounds + warmUp; round++) {
    sent.length = 0;
    // Time goes on: the engine's cache of filters must not answer for it.
    const time = { now: now + round, asOf: now + round };
    const first = performance.now();
    const answer = await index.find(question, page, time);
    const second = performance.now();
    const bodies = [...sent];
    const third = performance.now();
    for (const body of bodies) await bare(body);
    const fourth = performance.now();
    total = answer.ok ? answer.value.total : -1;
    trips = bodies.length;
    if (round < warmUp) continue;
    adapter.push(second - first);
    engine.push(fourth - third);
  }
  return { adapter, engine, total, trips };
};

const main = async (): Promise<void> => {
  const worst = new Map<number, number>();
  const ratios: number[] = [];
  for (const count of counts) {
    const alias = `bench-${count}`;
    if (!process.argv.includes('--keep')) {
      await deleteIndices(client, alias);
      await build(alias, count);
    }
    for (const [name, question] of benchQuestions(now)) {
      const { adapter, engine, total, trips } = await measure(alias, question);
      const p95 = percentile(adapter, 0.95);
      const ratio = percentile(adapter, 0.5) / percentile(engine, 0.5);
      if (count === counts.at(-1)) ratios.push(ratio);
      worst.set(count, Math.max(worst.get(count) ?? 0, p95));
      const times = `${percentile(adapter, 0.5).toFixed(1)} / ${p95.toFixed(1)} ms`;
      console.log(
        `${times}  ${ratio.toFixed(2)} of the engine in ${trips} trips  ${String(total).padStart(6)} found  ${name}`,
      );
    }
  }
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  console.log(`adapter to engine at ${counts.at(-1)} listings, over all questions: ${mean.toFixed(2)}`);
  const [few, many] = counts.map((count) => worst.get(count) ?? Number.NaN);
  if (few && many)
    console.log(`worst p95 ${many.toFixed(1)} ms against ${few.toFixed(1)} ms: ${(many / few).toFixed(2)}`);
  agent.destroy();
  await client.close();
};

void main();
