import type { ListingId } from '../../domain/shared/ids';
import { type EntryPorts, makeIndexEntries } from '../finding/index-entries';
import type { PublishedListings } from '../finding/ports/published-listings';
import type { IndexEntry } from '../finding/ports/search-index';
import type { RebuildReport, SearchIndexAdmin } from '../finding/ports/search-index-admin';

interface Ports extends EntryPorts {
  readonly publishedListings: PublishedListings;
  readonly searchIndexAdmin: SearchIndexAdmin;
}

/** As many as are held in memory at a time. */
const batchSize = 500;

function* batchesOf(ids: Iterable<ListingId>): Generator<readonly ListingId[]> {
  let batch: ListingId[] = [];
  for (const id of ids) {
    batch.push(id);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * Rebuilds the search index from what is stored. Only ids come from the list of what is published; what is indexed is read
 * by id, with every write that was acknowledged. A listing that left the list since it was read before is read once more, so
 * that a withdrawal during the rebuild is not lost.
 */
export const makeRebuildIndex = ({ publishedListings, searchIndexAdmin, ...ports }: Ports) => {
  const entriesOf = makeIndexEntries(ports);
  return async (): Promise<RebuildReport> => {
    let before: ReadonlySet<ListingId> = new Set();
    async function* entries(): AsyncGenerator<readonly IndexEntry[]> {
      const told = new Set<ListingId>();
      for await (const ids of publishedListings.ids()) {
        for (const id of ids) told.add(id);
        for (const batch of batchesOf(ids)) yield await entriesOf(batch);
      }
      const left = [...before].filter((id) => !told.has(id));
      for (const batch of batchesOf(left)) yield await entriesOf(batch);
      before = told;
    }
    return searchIndexAdmin.rebuild(entries);
  };
};
