import { randomBytes } from 'node:crypto';
import { Client } from '@opensearch-project/opensearch';
import fc from 'fast-check';
import { makeJsonLogger } from '../../adapters/console/json-logger';
import { makeInMemorySearchIndex } from '../../adapters/in-memory/search-index';
import { deleteIndices, setUpIndex } from '../../adapters/opensearch/manage-index';
import { rebuildIndex } from '../../adapters/opensearch/rebuild-index';
import { makeOpenSearchIndex } from '../../adapters/opensearch/search-index';
import { makeOpenSearchAdmin } from '../../adapters/opensearch/search-index-admin';
import type { Found, IndexEntry, SearchIndex } from '../../application/ports/search-index';
import type { Page } from '../../domain/shared/paging';
import { aContent, anId, noon } from '../builders/listings';
import { searchIndexContract } from '../contracts/search-index';
import { searchIndexAdminContract } from '../contracts/search-index-admin';
import {
  anyMoment,
  anyPage,
  anyQuestion,
  asked,
  entryOf,
  type Listed,
  randomEntries,
} from '../contracts/search-index-random';

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

const freshAlias = (): string => {
  const alias = `test-${randomBytes(6).toString('hex')}`;
  made.push(alias);
  return alias;
};

const indexBehind = (alias: string): SearchIndex =>
  makeOpenSearchIndex(client, { alias, logger, clock, refresh: true });

const freshIndex = async (): Promise<SearchIndex> => {
  const alias = freshAlias();
  await setUpIndex(client, alias);
  return indexBehind(alias);
};

searchIndexContract('OpenSearch', freshIndex);
searchIndexAdminContract('OpenSearch', async () => {
  const alias = freshAlias();
  await setUpIndex(client, alias);
  return { searchIndex: indexBehind(alias), admin: makeOpenSearchAdmin(client, alias, clock) };
});

const found = async (index: SearchIndex): Promise<readonly Found[]> => {
  const answer = await index.find(asked({}), { size: 500, backward: false }, { now: noon, asOf: noon });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.rows;
};

const namesIn = async (index: SearchIndex): Promise<readonly string[]> =>
  (await found(index)).map(({ listing }) => listing.content.name).sort();

const named = (name: string, version = 1, id = anId()): Listed => entryOf(aContent({ name }), { id, version });

describe('the index', () => {
  it('is set up once, and deleted with all behind its alias', async () => {
    const alias = freshAlias();
    const answers = await Promise.all(Array.from({ length: 5 }, () => setUpIndex(client, alias)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await setUpIndex(client, alias)).toBe(false);
    expect(await deleteIndices(client, alias)).toEqual([`${alias}-1`]);
    expect(await deleteIndices(client, alias)).toEqual([]);
  });

  it('leaves the indices of an alias that begins alike alone', async () => {
    const alias = freshAlias();
    const other = `${alias}-2`;
    made.push(other);
    await setUpIndex(client, other);
    await setUpIndex(client, alias);
    expect(await deleteIndices(client, alias)).toEqual([`${alias}-1`]);
    expect(await deleteIndices(client, other)).toEqual([`${other}-1`]);
  });

  it('takes nothing before it is set up', async () => {
    const alias = freshAlias();
    const entry = named('Early');
    expect(await indexBehind(alias).apply([entry])).toEqual([entry.id]);
    expect((await client.indices.exists({ index: alias })).body).toBe(false);
  });

  it('stores what a row shows and no more', async () => {
    const alias = freshAlias();
    await setUpIndex(client, alias);
    const entry = named('Stored');
    await indexBehind(alias).apply([entry]);
    const { body } = await client.get({ index: alias, id: entry.id });
    expect(body._source).toEqual({ listing: entry.listing });
  });
});

describe('a rebuild', () => {
  it('brings the index in line with what is stored, and says what was wrong', async () => {
    const alias = freshAlias();
    await setUpIndex(client, alias);
    const index = indexBehind(alias);
    const [kept, old, lost, stray] = [named('Kept'), named('Old'), named('Lost'), named('Stray')];
    const withdrawn = { id: anId(), version: 3, listing: undefined };
    await index.apply([kept, old, stray, withdrawn]);
    const fresh = named('New', 2, old.id);
    let readings = 0;
    const entries = async function* () {
      readings += 1;
      yield [kept, fresh];
      // What happens during the rebuild is stored by the second reading.
      yield readings === 1 ? [lost, withdrawn] : [named('Found', 2, lost.id), withdrawn];
    };
    const report = await rebuildIndex(client, { alias, clock, entries });
    expect(report).toEqual({
      index: `${alias}-2`,
      listings: 3,
      missing: { count: 1, ids: [lost.id] },
      surplus: { count: 1, ids: [stray.id] },
      outdated: { count: 1, ids: [old.id] },
    });
    await client.indices.refresh({ index: alias });
    expect(await namesIn(index)).toEqual(['Found', 'Kept', 'New']);
    expect(await index.apply([named('Late', 2, withdrawn.id)])).toEqual([]);
    expect(await namesIn(index)).toEqual(['Found', 'Kept', 'New']);
    expect(await deleteIndices(client, alias)).toEqual([`${alias}-2`]);
  });

  it('is not seen by those who search meanwhile', async () => {
    const alias = freshAlias();
    await setUpIndex(client, alias);
    const index = indexBehind(alias);
    const stored = randomEntries(300, 17);
    await index.apply(stored);
    const whole = (await found(index)).length;
    const progress = { isOver: false };
    const rebuilt = rebuildIndex(client, {
      alias,
      clock,
      entries: async function* () {
        for (let start = 0; start < stored.length; start += 50) yield stored.slice(start, start + 50);
      },
    }).finally(() => {
      progress.isOver = true;
    });
    const counts = new Set<number>();
    while (!progress.isOver) counts.add((await found(index)).length);
    expect((await rebuilt).outdated.count).toBe(0);
    expect([...counts]).toEqual([whole]);
  });

  it('leaves the old index in place when it fails', async () => {
    const alias = freshAlias();
    await setUpIndex(client, alias);
    const index = indexBehind(alias);
    await index.apply([named('Kept')]);
    const entries = async function* () {
      yield [named('New')];
      throw new Error('the table does not answer');
    };
    await expect(rebuildIndex(client, { alias, clock, entries })).rejects.toThrow(`${alias}-2`);
    expect(await namesIn(index)).toEqual(['Kept']);
  });
});

describe('both engines', () => {
  /** Few ids and few versions, so that entries meet. */
  const anyEntry: fc.Arbitrary<(entries: readonly Listed[]) => IndexEntry> = fc
    .record({ which: fc.nat(19), as: fc.nat(5), version: fc.integer({ min: 1, max: 6 }), isRemoval: fc.boolean() })
    .map(({ which, as, version, isRemoval }) => (entries) => {
      const [{ id }, { listing, organiserName }] = [at(entries, which), at(entries, which + as)];
      return isRemoval
        ? { id, version, listing: undefined }
        : { id, version, organiserName, listing: { ...listing, id } };
    });
  const at = (entries: readonly Listed[], number: number): Listed => {
    const entry = entries[number % entries.length];
    if (!entry) throw new Error('no entries');
    return entry;
  };

  it('answer alike after any changes', async () => {
    const entries = randomEntries(20, 31);
    const rounds = fc.array(
      fc.record({ changes: fc.array(anyEntry, { maxLength: 8 }), args: anyQuestion, time: anyMoment, page: anyPage }),
      { minLength: 3, maxLength: 10 },
    );
    await fc.assert(
      fc.asyncProperty(rounds, async (sequence) => {
        const engines = [await freshIndex(), makeInMemorySearchIndex()] as const;
        for (const { changes, args, time, page } of sequence) {
          for (const engine of engines)
            expect(await engine.apply(changes.map((change) => change(entries)))).toEqual([]);
          const { size, backward } = page;
          const [real, inMemory] = await Promise.all(
            engines.map((engine) => engine.find(asked(args), { size, backward }, time)),
          );
          if (!real?.ok || !inMemory?.ok) throw new Error('no answer');
          const ids = (answer: Page<Found>) => ({ ...answer, rows: answer.rows.map(({ listing }) => listing) });
          expect(ids(real.value)).toEqual(ids(inMemory.value));
        }
      }),
      { numRuns: 15, seed: 41 },
    );
  });
});
