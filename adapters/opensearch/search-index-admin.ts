import type { Client } from '@opensearch-project/opensearch';
import type { SearchIndexAdmin } from '../../application/finding/ports/search-index-admin';
import type { Clock } from '../../application/ports/clock';
import { deleteIndices, setUpIndex } from './manage-index';
import { rebuildIndex } from './rebuild-index';

interface Settings {
  /** The alias that the index stands behind. */
  readonly alias: string;
  readonly clock: Clock;
  /** Of an index that is made from now on. */
  readonly shards?: number;
}

export const makeOpenSearchAdmin = (client: Client, { alias, clock, shards }: Settings): SearchIndexAdmin => ({
  alias,
  setUp: () => setUpIndex(client, alias, shards),
  deleteAll: () => deleteIndices(client, alias),
  rebuild: (entries) => rebuildIndex(client, { alias, clock, entries, ...(shards !== undefined && { shards }) }),
});
