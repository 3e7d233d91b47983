import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { Client } from '@opensearch-project/opensearch';
import { AwsSigv4Signer } from '@opensearch-project/opensearch/aws-v3';
import { makeOpenSearchIndex } from '../../../adapters/opensearch/search-index';
import { makeOpenSearchAdmin } from '../../../adapters/opensearch/search-index-admin';
import type { Clock } from '../../../application/ports/clock';
import type { Logger } from '../../../application/ports/logger';
import { setting } from '../environment';
import { provide } from '../provider';
import { logger } from './logger';
import { clock } from './node';

/** Milliseconds for each of two attempts: a family waits three seconds, and no longer, for the news that search is down. */
const attemptTimeoutMs = 1500;
/** Writing to the index has more time. */
const indexingTimeoutMs = 3000;
/** An operator waits for whole bulks. */
const operatorsTimeoutMs = 60_000;

/** Returns what signs requests, for a domain on AWS; one on this machine, by plain HTTP, knows no signatures. */
const signerFor = (node: string) =>
  node.startsWith('https:')
    ? AwsSigv4Signer({ region: setting('AWS_REGION'), service: 'es', getCredentials: defaultProvider() })
    : {};

const searchClient = (requestTimeout: number): Client => {
  const node = setting('OPENSEARCH_ENDPOINT');
  return new Client({ ...signerFor(node), node, requestTimeout, maxRetries: 1 });
};

export const searchIndex = provide(
  'searchIndex',
  (log: Logger, time: Clock) => {
    const settings = { alias: setting('SEARCH_INDEX'), logger: log, clock: time, timeoutMs: attemptTimeoutMs };
    return makeOpenSearchIndex(searchClient(indexingTimeoutMs), settings);
  },
  logger,
  clock,
);

export const searchIndexAdmin = provide(
  'searchIndexAdmin',
  (time: Clock) => {
    const settings = { alias: setting('SEARCH_INDEX'), clock: time, shards: Number(setting('SEARCH_SHARDS')) };
    return makeOpenSearchAdmin(searchClient(operatorsTimeoutMs), settings);
  },
  clock,
);
