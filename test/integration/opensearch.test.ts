import fc from 'fast-check';
import { makeInMemorySearchIndex } from '../../adapters/in-memory/finding/search-index';
import { documentOf } from '../../adapters/opensearch/document';
import { deleteIndices, setUpIndex } from '../../adapters/opensearch/manage-index';
import { readRow, writtenRow } from '../../adapters/opensearch/row';
import type { IndexEntry, SearchHit, SearchIndex } from '../../application/finding/ports/search-index';
import type { PageRequest } from '../../domain/shared/paging';
import { noon } from '../builders/listings';
import { searchIndexContract } from '../contracts/search-index';
import {
  anyMoment,
  anyPage,
  anySearchQuery,
  asked,
  type Listed,
  type Moment,
  randomEntries,
} from '../contracts/search-index-random';
import { client, freshAlias, freshIndex, indexBehind, leaveNothing, named, needEngine } from './support/search-indices';

beforeAll(needEngine);
afterAll(leaveNothing);

searchIndexContract('OpenSearch', freshIndex);

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
    const other = freshAlias(`${alias}-2`);
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

  it('keeps what a row shows and no document', async () => {
    const alias = freshAlias();
    await setUpIndex(client, alias);
    const entry = { ...named('Stored with ą and 🎈'), placesLeft: { '2026-11-28T09:00:00Z': 3 } };
    await indexBehind(alias).apply([entry]);
    const { body } = await client.search({ index: alias, body: { docvalue_fields: ['row'] } });
    const [hit] = body.hits.hits;
    expect(hit?._source).toBeUndefined();
    const { listing, organiserName, placesLeft } = entry;
    expect(readRow(String(hit?.fields?.row[0]))).toEqual({ listing, organiserName, placesLeft });
  });
});

it('reads a document of before: with one type of target, and no kind of price', async () => {
  const alias = freshAlias();
  await setUpIndex(client, alias);
  const entry = named('Older');
  const { content } = entry.listing;
  const { priceKind: _, ...unpriced } = content;
  const listing = { ...entry.listing, content: { ...unpriced, target: { ...content.target, type: 'CHILD' } } };
  const older: typeof entry = JSON.parse(JSON.stringify({ ...entry, listing }));
  const document = { ...documentOf(entry, noon), target: 'CHILD', row: writtenRow(older) };
  await client.index({ index: alias, id: entry.id, body: document, refresh: true });
  const searchQuery = asked({ filter: { target: { type: ['CHILD'] } } });
  const answer = await indexBehind(alias).find(searchQuery, { size: 20, backward: false }, { now: noon, asOf: noon });
  const read = { ...content, target: { ...content.target, type: ['CHILD'] }, priceKind: 'FROM' };
  expect(answer.ok && answer.value.rows.map((row) => row.listing.content)).toEqual([read]);
});

describe('both engines', () => {
  type AnyPage = typeof anyPage extends fc.Arbitrary<infer Made> ? Made : never;

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

  /** The edges of a page are rows of the list by their rank. */
  const pageIn = async (index: SearchIndex, args: object, time: Moment, { after, before, ...page }: AnyPage) => {
    const find = async (request: PageRequest) => {
      const answer = await index.find(asked(args), request, time);
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value;
    };
    const { rows } = await find({ size: 500, backward: false });
    const at = (edge: AnyPage['after']) => edge && rows[edge.rank % Math.max(rows.length, 1)]?.position;
    const [low, high] = [at(after), at(before)];
    const part = await find({ ...page, ...(low && { after: low }), ...(high && { before: high }) });
    const listingsOf = (found: readonly SearchHit[]) => found.map(({ listing }) => listing);
    return { whole: listingsOf(rows), part: { ...part, rows: listingsOf(part.rows) } };
  };

  it('answer alike after any changes: what is found, its order, any page of it, and how many there are', async () => {
    const entries = randomEntries(20, 31);
    const rounds = fc.array(
      fc.record({
        changes: fc.array(anyEntry, { maxLength: 8 }),
        args: anySearchQuery,
        time: anyMoment,
        page: anyPage,
      }),
      { minLength: 3, maxLength: 10 },
    );
    await fc.assert(
      fc.asyncProperty(rounds, async (sequence) => {
        const [real, inMemory] = [await freshIndex(), makeInMemorySearchIndex()];
        for (const { changes, args, time, page } of sequence) {
          const made = changes.map((change) => change(entries));
          for (const engine of [real, inMemory]) expect(await engine.apply(made)).toEqual([]);
          expect(await pageIn(real, args, time, page)).toEqual(await pageIn(inMemory, args, time, page));
        }
      }),
      { numRuns: 15, seed: 41 },
    );
  });
});
