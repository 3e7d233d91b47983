import type { Client } from '@opensearch-project/opensearch';
import * as v from 'valibot';
import type { IndexEntry } from '../../application/finding/ports/search-index';
import type { Difference, RebuildReport } from '../../application/finding/ports/search-index-admin';
import type { Clock } from '../../application/ports/clock';
import { fillIndex } from './fill-index';
import {
  addIndex,
  type Building,
  behind,
  deleteLeftovers,
  deleteReplaced,
  removeBuilding,
  swapAlias,
} from './manage-index';

interface Settings {
  readonly alias: string;
  readonly clock: Clock;
  /** All that the index should hold, as it is stored now, some at a time. It is read twice. */
  readonly entries: () => AsyncIterable<readonly IndexEntry[]>;
  /** Of the new index. */
  readonly shards?: number;
}

interface Row {
  readonly id: string;
  readonly version: number;
}

const maxNamed = 100;
const pageSize = 5000;

const hits = v.object({
  hits: v.object({ hits: v.array(v.object({ _id: v.string(), _version: v.number() })) }),
});

/** Listings that the index or alias holds, by their ids, with their versions; tombstones left out. */
async function* rowsOf(client: Client, index: string): AsyncGenerator<Row> {
  let last: string | undefined;
  do {
    const { body } = await client.search({
      index,
      ignore_unavailable: true,
      body: {
        query: { term: { removed: false } },
        size: pageSize,
        version: true,
        _source: false,
        sort: [{ id: { order: 'asc' } }],
        ...(last !== undefined && { search_after: [last] }),
      },
    });
    const page = v.parse(hits, body).hits.hits;
    for (const { _id, _version } of page) yield { id: _id, version: _version };
    last = page.length === pageSize ? page.at(-1)?._id : undefined;
  } while (last !== undefined);
}

const makeDifference = () => {
  const ids: string[] = [];
  let count = 0;
  return {
    add: (id: string): void => {
      count += 1;
      if (ids.length < maxNamed) ids.push(id);
    },
    total: (): Difference => ({ count, ids }),
  };
};

const compare = async (client: Client, old: string, fresh: string): Promise<Omit<RebuildReport, 'index'>> => {
  const before = new Map<string, number>();
  for await (const { id, version } of rowsOf(client, old)) before.set(id, version);
  const [missing, surplus, outdated] = [makeDifference(), makeDifference(), makeDifference()];
  let listings = 0;
  for await (const { id, version } of rowsOf(client, fresh)) {
    listings += 1;
    const known = before.get(id);
    before.delete(id);
    if (known === undefined) missing.add(id);
    else if (known !== version) outdated.add(id);
  }
  for (const id of before.keys()) surplus.add(id);
  return { listings, missing: missing.total(), surplus: surplus.total(), outdated: outdated.total() };
};

/** Takes away what a run built, or what it replaced. Answers what to say when even that fails. */
const cleanUp = async (client: Client, alias: string, building: Building, before: readonly string[]) => {
  try {
    const isRemoved = await removeBuilding(client, building);
    if (!isRemoved) await deleteReplaced(client, alias, before);
    return isRemoved ? `${building.index} was removed` : `${building.index} serves already, or another took it away`;
  } catch {
    return `what is left of ${building.index} goes with a later run`;
  }
};

/**
 * Builds the index anew beside the old one and then changes over, so that searches see the old one or the whole new one. What
 * happens meanwhile goes to the old one; therefore everything is read once more after the change, which writes only what is
 * newer by its version. Throws when a listing cannot be indexed; before the change that leaves the old index in place, and
 * after it the new one: in both cases that one alone. Of two rebuilds at once each ends well, or fails and leaves nothing.
 */
export const rebuildIndex = async (client: Client, settings: Settings): Promise<RebuildReport> => {
  const { alias, clock, entries, shards } = settings;
  const building = await addIndex(client, alias, shards);
  const { index, filledBy } = building;
  let before: readonly string[] = [];
  try {
    await deleteLeftovers(client, alias, building);
    await fillIndex(client, entries(), { alias: filledBy, clock });
    await client.indices.refresh({ index });
    const differences = await compare(client, alias, index);
    before = await behind(client, alias);
    await swapAlias(client, alias, building, before);
    await fillIndex(client, entries(), { alias, clock });
    await deleteReplaced(client, alias, before);
    return { index, ...differences };
  } catch (failure) {
    const outcome = await cleanUp(client, alias, building, before);
    throw new Error(`the index was not rebuilt to the end; ${outcome}`, { cause: failure });
  }
};
