import { makeInMemorySearchIndex } from '../../../../adapters/in-memory/finding/search-index';
import type { SearchHit, SearchIndex } from '../../../../application/finding/ports/search-index';
import { aContent, noon } from '../../../builders/listings';
import { asked, entryOf } from '../../../contracts/search-index-random';
import { catalogue, typedQueries } from '../../../contracts/typed-catalogue';

const keys = new Map<string, string>();

const filled = async (): Promise<SearchIndex> => {
  const index = makeInMemorySearchIndex();
  const entries = Object.entries(catalogue).map(([key, [name, description]]) => {
    const content = aContent({ name, description, where: { location: { lat: 51, lon: 19 }, address: 'Rynek 1' } });
    const entry = entryOf(content, { organiserName: 'Dom kultury' });
    keys.set(entry.id, key);
    return entry;
  });
  await index.apply(entries);
  return index;
};

/** The first ten that are found by what somebody types. */
const firstTen = async (index: SearchIndex, search: string): Promise<readonly SearchHit[]> => {
  const answer = await index.find(asked({ search }), { size: 10, backward: false }, { now: noon, asOf: noon });
  return answer.ok ? answer.value.rows : [];
};

const isExact = ({ position }: SearchHit): boolean => (position.tier ?? 0) === 0;

interface Measured {
  /** The mean share of right ones among those found; nothing found is none right. */
  readonly right: number;
  /** The mean share of those hoped for that are found. */
  readonly found: number;
  /** Those found that nobody hoped for. */
  readonly wrong: number;
}

const measure = async (counts: (hit: SearchHit) => boolean): Promise<Measured> => {
  const index = await filled();
  let [right, found, wrong] = [0, 0, 0];
  for (const [typed, ...hopedFor] of typedQueries) {
    const hits = (await firstTen(index, typed)).filter(counts).map(({ listing }) => keys.get(listing.id) ?? '');
    const rights = hits.filter((key) => hopedFor.includes(key)).length;
    right += hits.length === 0 ? 0 : rights / hits.length;
    found += rights / hopedFor.length;
    wrong += hits.length - rights;
  }
  return { right: right / typedQueries.length, found: found / typedQueries.length, wrong };
};

describe('what parents type', () => {
  it('is a list of at least sixty, in Polish and in English', () => {
    expect(typedQueries.length).toBeGreaterThanOrEqual(60);
    expect(typedQueries.flatMap(([, ...hopedFor]) => hopedFor).filter((key) => !(key in catalogue))).toEqual([]);
  });

  it('is mostly found, and was not before typing errors were forgiven', async () => {
    const before = await measure(isExact);
    const after = await measure(() => true);
    // Measured: right 0.47 and 0.79, found 0.44 and 0.76.
    expect(before.right).toBeLessThan(0.5);
    expect(after.right).toBeGreaterThan(0.78);
    expect(after.found).toBeGreaterThan(0.76);
  });

  it('finds nothing that nobody hoped for', async () => {
    expect((await measure(() => true)).wrong).toBe(0);
  });
});
