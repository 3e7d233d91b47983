import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { AwsSigv4Signer } from '@opensearch-project/opensearch/aws-v3';
import { makeEngineClient } from '../../../adapters/opensearch/engine-client';
import { makeOpenSearchIndex } from '../../../adapters/opensearch/search-index';
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
/** Returns where the engine is, and what signs requests for a domain on AWS; one on this machine, by plain HTTP, knows no signatures. */
export const searchNode = () => {
  const node = setting('OPENSEARCH_ENDPOINT');
  if (!node.startsWith('https:')) return { node };
  const region = setting('AWS_REGION');
  return { node, signed: AwsSigv4Signer({ region, service: 'es', getCredentials: defaultProvider() }) };
};

export const searchIndex = provide(
  'searchIndex',
  (log: Logger, time: Clock) => {
    const settings = { alias: setting('SEARCH_INDEX'), logger: log, clock: time, timeoutMs: attemptTimeoutMs };
    return makeOpenSearchIndex(makeEngineClient({ ...searchNode(), requestTimeoutMs: indexingTimeoutMs }), settings);
  },
  logger,
  clock,
);
