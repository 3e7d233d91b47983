import { Client } from '@opensearch-project/opensearch';
import { usualAddress } from '../../infra/local-host/aws/environment';
import { type Listed, percentile } from './search-listings';

/** A way to index listings and to ask for them. */
export interface Model<Asked> {
  readonly name: string;
  /** Settings and mappings. */
  readonly definition: object;
  readonly document: (entry: Listed) => object;
  readonly query: (asked: Asked) => object;
}

const bulkSize = 500;
const rounds = 40;
const warmUp = 10;

export const client = new Client({
  node: process.env.OPENSEARCH_ENDPOINT ?? usualAddress('opensearch'),
  requestTimeout: 60_000,
});

/** Builds an index, and tells how fast and how large. */
export const buildModel = async <Asked>(
  index: string,
  { definition, document }: Model<Asked>,
  listings: readonly Listed[],
): Promise<string> => {
  await client.indices.delete({ index, ignore_unavailable: true });
  await client.indices.create({ index, body: definition });
  const begun = performance.now();
  for (let start = 0; start < listings.length; start += bulkSize) {
    const some = listings.slice(start, start + bulkSize);
    const { body } = await client.bulk({
      index,
      body: some.flatMap((entry) => [{ index: { _id: entry.id } }, document(entry)]),
    });
    if (body.errors) throw new Error('some listings were not indexed');
  }
  const rate = (listings.length / (performance.now() - begun)) * 1000;
  await client.indices.refresh({ index });
  await client.indices.forcemerge({ index, max_num_segments: 1 });
  // What was merged goes with the flush: it counts no more.
  await client.indices.flush({ index });
  const { body: stats } = await client.indices.stats({ index });
  const { store, docs } = stats._all.primaries;
  const size = (Number(store?.size_in_bytes) / 1e6).toFixed(1);
  return `${Math.round(rate)} listings/s, ${size} MB, ${String(docs?.count)} documents of the engine`;
};

/** Asks all of several models in turn, so that whatever else the machine does hits all alike; tells p50 and p95 of each. */
export const timeInTurn = async (asks: readonly (() => Promise<unknown>)[]): Promise<readonly string[]> => {
  const times = asks.map((): number[] => []);
  for (let round = 0; round < rounds + warmUp; round += 1)
    for (const [number, ask] of asks.entries()) {
      const begun = performance.now();
      await ask();
      if (round >= warmUp) times[number]?.push(performance.now() - begun);
    }
  return times.map((taken) => `${percentile(taken, 0.5).toFixed(2)} / ${percentile(taken, 0.95).toFixed(2)} ms`);
};
