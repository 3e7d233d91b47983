import { Client } from '@opensearch-project/opensearch';
import { makeOpenSearchAdmin } from '../../../adapters/opensearch/search-index-admin';
import type { Clock } from '../../../application/ports/clock';
import { setting } from '../environment';
import { provide } from '../provider';
import { clock } from './node';
import { searchNode } from './search';

/** An operator waits for whole bulks. */
const timeoutMs = 60_000;

export const searchIndexAdmin = provide(
  'searchIndexAdmin',
  (time: Clock) => {
    const { node, signed } = searchNode();
    const settings = { alias: setting('SEARCH_INDEX'), clock: time, shards: Number(setting('SEARCH_SHARDS')) };
    return makeOpenSearchAdmin(new Client({ ...signed, node, requestTimeout: timeoutMs, maxRetries: 1 }), settings);
  },
  clock,
);
