import type { Client } from '@opensearch-project/opensearch';
import type { SearchIndexAdmin } from '../../application/finding/ports/search-index-admin';
import type { Clock } from '../../application/ports/clock';
import { deleteIndices, setUpIndex } from './manage-index';
import { rebuildIndex } from './rebuild-index';

export const makeOpenSearchAdmin = (client: Client, alias: string, clock: Clock): SearchIndexAdmin => ({
  alias,
  setUp: () => setUpIndex(client, alias),
  deleteAll: () => deleteIndices(client, alias),
  rebuild: (entries) => rebuildIndex(client, { alias, clock, entries }),
});
