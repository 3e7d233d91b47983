import { randomBytes } from 'node:crypto';
import { Client } from '@opensearch-project/opensearch';
import { makeJsonLogger } from '../../../adapters/console/json-logger';
import { deleteIndices, setUpIndex } from '../../../adapters/opensearch/manage-index';
import { makeOpenSearchIndex } from '../../../adapters/opensearch/search-index';
import type { SearchHit, SearchIndex } from '../../../application/finding/ports/search-index';
import { usualAddress } from '../../../infra/local-host/aws/environment';
import { aContent, anId, noon } from '../../builders/listings';
import { asked, entryOf, type Listed } from '../../contracts/search-index-random';

export const engine = process.env.OPENSEARCH_ENDPOINT ?? usualAddress('opensearch');
export const client = new Client({
  node: engine,
  requestTimeout: 30_000,
  maxRetries: 0,
});
export const clock = { now: () => noon };
const made: string[] = [];

export const needEngine = async (): Promise<void> => {
  try {
    await client.ping();
  } catch (cause) {
    throw new Error('OpenSearch does not answer: start it with npm run servers', { cause });
  }
};

export const leaveNothing = async (): Promise<void> => {
  for (const alias of made) await deleteIndices(client, alias);
  await client.close();
};

/** A name that nothing has yet; what stands behind it is deleted in the end. */
export const freshAlias = (alias = `test-${randomBytes(6).toString('hex')}`): string => {
  made.push(alias);
  return alias;
};

export const indexBehind = (alias: string): SearchIndex =>
  makeOpenSearchIndex(client, { alias, logger: makeJsonLogger(() => undefined), clock, refresh: true });

export const freshIndex = async (alias = freshAlias()): Promise<SearchIndex> => {
  await setUpIndex(client, alias);
  return indexBehind(alias);
};

/** All that is found. */
export const found = async (index: SearchIndex): Promise<readonly SearchHit[]> => {
  const answer = await index.find(asked({}), { size: 500, backward: false }, { now: noon, asOf: noon });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.rows;
};

export const namesIn = async (index: SearchIndex): Promise<readonly string[]> =>
  (await found(index)).map(({ listing }) => listing.content.name).sort();

export const named = (name: string, version = 1, id = anId()): Listed => entryOf(aContent({ name }), { id, version });
