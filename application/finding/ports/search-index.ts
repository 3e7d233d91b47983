import type { SearchQuery } from '../../../domain/finding/search-query';
import type { PublicListing } from '../../../domain/listing/content';
import type { ListingId } from '../../../domain/shared/ids';
import type { Page, PageRequest, Position } from '../../../domain/shared/paging';
import type { Result } from '../../../domain/shared/result';

/** A listing to be found, or the news that it is not to be found any more. */
export type IndexEntry =
  | {
      readonly id: ListingId;
      /** Grows with every change of what is indexed: an entry of a lower or equal version changes nothing. */
      readonly version: number;
      readonly listing: PublicListing;
      readonly organiserName: string;
    }
  | { readonly id: ListingId; readonly version: number; readonly listing: undefined };

export interface SearchHit {
  readonly listing: PublicListing;
  /** Metres from the search query's origin; undefined without one. */
  readonly distanceMetres: number | undefined;
  readonly position: Position;
}

/** The engine does not answer. Everything that does not need it goes on. */
export interface SearchUnavailable {
  readonly code: 'SearchUnavailable';
}

export interface SearchIndex {
  /**
   * Listings that answer the search query, as `domain/finding/matches.ts` defines it, in the search query's order. The
   * position's key is the distance in metres, the price in whole units, the score, or the start of the first session that
   * answers and had not ended at `asOf`. Only listings with a session that answers and has not ended at `now` are found;
   * both are milliseconds since the epoch, `asOf` is not after `now`. Throws on failure, `SearchUnavailable` when
   * the engine is out of reach.
   */
  find(
    searchQuery: SearchQuery,
    page: PageRequest,
    time: { readonly now: number; readonly asOf: number },
  ): Promise<Result<Page<SearchHit>, SearchUnavailable>>;
  /** Brings entries up to date; answers the ids of those that failed and may be tried again. */
  apply(entries: readonly IndexEntry[]): Promise<readonly ListingId[]>;
}
