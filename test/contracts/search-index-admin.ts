import type { IndexEntry, SearchIndex } from '../../application/finding/ports/search-index';
import type { SearchIndexAdmin } from '../../application/finding/ports/search-index-admin';
import type { ListingId } from '../../domain/shared/ids';
import { aContent, anId, noon } from '../builders/listings';
import { asked, entryOf } from './search-index-random';

interface Search {
  readonly searchIndex: SearchIndex;
  readonly admin: SearchIndexAdmin;
}

const named = (name: string, id: ListingId = anId(), version = 1): IndexEntry =>
  entryOf(aContent({ name }), { id, version });

/** What every search index does for operators; `make` answers one that is set up. */
export const searchIndexAdminContract = (name: string, make: () => Promise<Search>): void => {
  describe(`${name}: what operators do to the search index`, () => {
    let search: Search;

    beforeEach(async () => {
      search = await make();
    });

    const ask = () => search.searchIndex.find(asked({}), { size: 500, backward: false }, { now: noon, asOf: noon });

    const namesFound = async (): Promise<readonly string[]> => {
      const answer = await ask();
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value.rows.map(({ listing }) => listing.content.name).sort();
    };

    it('is made once, deleted whole, and made again, empty', async () => {
      const entry = named('Puppets');
      await search.searchIndex.apply([entry]);
      expect(await search.admin.setUp()).toBe(false);
      expect(await namesFound()).toEqual(['Puppets']);
      expect(await search.admin.deleteAll()).toHaveLength(1);
      expect(await search.admin.deleteAll()).toEqual([]);
      expect(await search.searchIndex.apply([entry])).toEqual([entry.id]);
      await expect(ask()).rejects.toThrow();
      expect(await search.admin.setUp()).toBe(true);
      expect(await namesFound()).toEqual([]);
    });

    it('is rebuilt in line with what is stored, and says what was wrong', async () => {
      const [kept, old, lost, stray] = [named('Kept'), named('Old'), named('Lost'), named('Stray')];
      await search.searchIndex.apply([kept, old, stray]);
      let readings = 0;
      const entries = async function* () {
        readings += 1;
        yield [kept, named('New', old.id, 2)];
        // Withdrawn during the rebuild.
        yield [readings === 1 ? lost : { id: lost.id, version: 2, listing: undefined }];
      };
      const { index, ...report } = await search.admin.rebuild(entries);
      expect(index).toBe(`${search.admin.alias}-2`);
      expect(report).toEqual({
        listings: 3,
        missing: { count: 1, ids: [lost.id] },
        surplus: { count: 1, ids: [stray.id] },
        outdated: { count: 1, ids: [old.id] },
      });
      await search.searchIndex.apply([named('Later')]);
      expect(await namesFound()).toEqual(['Kept', 'Later', 'New']);
    });

    it('keeps what it has when what is stored cannot be read', async () => {
      await search.searchIndex.apply([named('Kept')]);
      const entries = async function* () {
        yield [named('New')];
        throw new Error('the table does not answer');
      };
      await expect(search.admin.rebuild(entries)).rejects.toThrow();
      expect(await namesFound()).toEqual(['Kept']);
      expect(await search.admin.deleteAll()).toEqual([`${search.admin.alias}-1`]);
    });
  });
};
