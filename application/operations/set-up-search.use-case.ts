import type { SearchIndexAdmin } from '../finding/ports/search-index-admin';

export interface SearchSetUp {
  readonly index: string;
  readonly done: 'created' | 'was there';
}

/** Makes the search index, with its analyzers and mappings. However often it is called, it is made once. */
export const makeSetUpSearch =
  ({ searchIndexAdmin }: { readonly searchIndexAdmin: SearchIndexAdmin }) =>
  async (): Promise<SearchSetUp> => {
    const made = await searchIndexAdmin.setUp();
    return { index: searchIndexAdmin.alias, done: made ? 'created' : 'was there' };
  };
