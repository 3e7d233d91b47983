import type { IndexEntry, SearchIndex } from '../../../application/finding/ports/search-index';
import type { Difference, SearchIndexAdmin } from '../../../application/finding/ports/search-index-admin';
import type { ListingId } from '../../../domain/shared/ids';
import { makeInMemorySearchIndex } from './search-index';

/** One index, with the version of whatever it was told of. */
interface Numbered {
  readonly name: string;
  readonly engine: SearchIndex;
  readonly versions: Map<ListingId, { readonly version: number; readonly isListed: boolean }>;
}

const maxNamed = 100;
const difference = (ids: readonly string[]): Difference => ({ count: ids.length, ids: ids.slice(0, maxNamed) });

const write = async ({ engine, versions }: Numbered, entries: readonly IndexEntry[]): Promise<readonly ListingId[]> => {
  for (const { id, version, listing } of entries) {
    const known = versions.get(id);
    if (!known || known.version < version) versions.set(id, { version, isListed: listing !== undefined });
  }
  return engine.apply(entries);
};

const listedIn = (index: Numbered | undefined): ReadonlyMap<ListingId, number> =>
  new Map(
    [...(index?.versions ?? [])].flatMap(([id, { version, isListed }]) => (isListed ? [[id, version] as const] : [])),
  );

/** Makes the search index behind its alias, and what operators do to it. It is set up from the start. */
export const makeInMemorySearch = (
  alias: string,
): { readonly searchIndex: SearchIndex; readonly admin: SearchIndexAdmin } => {
  let numbers = 0;
  const add = (): Numbered => {
    numbers += 1;
    return { name: `${alias}-${numbers}`, engine: makeInMemorySearchIndex(), versions: new Map() };
  };
  let current: Numbered | undefined = add();
  return {
    searchIndex: {
      find: async (searchQuery, page, time, also) => {
        if (!current) throw new Error(`there is no index ${alias}`);
        return current.engine.find(searchQuery, page, time, also);
      },
      facets: async (searchQuery, time) => {
        if (!current) throw new Error(`there is no index ${alias}`);
        return current.engine.facets(searchQuery, time);
      },
      clusters: async (searchQuery, zoom, time) => {
        if (!current) throw new Error(`there is no index ${alias}`);
        return current.engine.clusters(searchQuery, zoom, time);
      },
      apply: async (entries) => (current ? write(current, entries) : entries.map(({ id }) => id)),
    },
    admin: {
      alias,
      setUp: async () => {
        const isNew = current === undefined;
        current ??= add();
        return isNew;
      },
      deleteAll: async () => {
        const names = current ? [current.name] : [];
        current = undefined;
        return names;
      },
      rebuild: async (entries) => {
        const fresh = add();
        for await (const some of entries()) await write(fresh, some);
        const [before, after] = [listedIn(current), listedIn(fresh)];
        current = fresh;
        for await (const some of entries()) await write(fresh, some);
        const ids = [...after.keys()];
        return {
          index: fresh.name,
          listings: after.size,
          missing: difference(ids.filter((id) => !before.has(id))),
          surplus: difference([...before.keys()].filter((id) => !after.has(id))),
          outdated: difference(ids.filter((id) => before.has(id) && before.get(id) !== after.get(id))),
        };
      },
    },
  };
};
