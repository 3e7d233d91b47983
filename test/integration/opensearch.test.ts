import { randomBytes } from 'node:crypto';
import { Client } from '@opensearch-project/opensearch';
import { makeJsonLogger } from '../../adapters/console/json-logger';
import { deleteIndices, setUpIndex } from '../../adapters/opensearch/manage-index';
import { makeOpenSearchIndex } from '../../adapters/opensearch/search-index';
import { parseQuestion } from '../../domain/finding/parse-question';
import { noon } from '../builders/listings';
import { searchIndexContract } from '../contracts/search-index';

const client = new Client({
  node: process.env.OPENSEARCH_ENDPOINT ?? 'http://127.0.0.1:9200',
  requestTimeout: 30_000,
  maxRetries: 0,
});
const logger = makeJsonLogger(() => undefined);
const clock = { now: () => noon };
const made: string[] = [];

beforeAll(async () => {
  try {
    await client.ping();
  } catch (cause) {
    throw new Error('OpenSearch does not answer: start it with npm run servers', { cause });
  }
});

afterAll(async () => {
  for (const alias of made) await deleteIndices(client, alias);
  await client.close();
});

const freshIndex = async () => {
  const alias = `test-${randomBytes(6).toString('hex')}`;
  made.push(alias);
  await setUpIndex(client, alias);
  return makeOpenSearchIndex(client, { alias, logger, clock, refresh: true });
};

searchIndexContract('OpenSearch', freshIndex);

describe('the index', () => {
  it('is set up once, and deleted with all behind its alias', async () => {
    const alias = `test-${randomBytes(6).toString('hex')}`;
    expect(await setUpIndex(client, alias)).toBe(true);
    expect(await setUpIndex(client, alias)).toBe(false);
    expect(await deleteIndices(client, alias)).toEqual([`${alias}-1`]);
    expect(await deleteIndices(client, alias)).toEqual([]);
  });

  it('says that search is unavailable when the engine is out of reach', async () => {
    const nowhere = new Client({ node: 'http://127.0.0.1:1', requestTimeout: 2000, maxRetries: 0 });
    const question = parseQuestion({});
    if (!question.ok) throw new Error('no question');
    const index = makeOpenSearchIndex(nowhere, { alias: 'none', logger, clock });
    const answer = await index.find(question.value, { size: 1, backward: false }, { now: noon, asOf: noon });
    expect(answer).toEqual({ ok: false, error: { code: 'SearchUnavailable' } });
    await nowhere.close();
  });
});
