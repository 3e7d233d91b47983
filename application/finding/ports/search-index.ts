import type { Facets } from '../../../domain/finding/facets';
import type { MapCluster } from '../../../domain/finding/map-cells';
import type { PlacesLeft } from '../../../domain/finding/places';
import type { SearchQuery } from '../../../domain/finding/search-query';
import type { PublicListing } from '../../../domain/listing/content';
import type { ListingId } from '../../../domain/shared/ids';
import type { Page, PageRequest, Position } from '../../../domain/shared/paging';
import type { Result } from '../../../domain/shared/result';

/** Describes a listing to be found, or says that it is not to be found any more. */
export type IndexEntry =
  | {
      readonly id: ListingId;
      /** Grows with every change of what is indexed: an entry of a lower or equal version changes nothing. */
      readonly version: number;
      readonly listing: PublicListing;
      readonly organiserName: string;
      /** Of the sessions of which some are taken. */
      readonly placesLeft?: PlacesLeft;
    }
  | { readonly id: ListingId; readonly version: number; readonly listing: undefined };

export interface SearchHit {
  readonly listing: PublicListing;
  readonly organiserName: string;
  readonly placesLeft?: PlacesLeft;
  /** Metres from the search query's origin; undefined without one. */
  readonly distanceMetres: number | undefined;
  readonly position: Position;
}

/** Says that the engine does not answer. Everything that does not need it goes on. */
export interface SearchUnavailable {
  readonly code: 'SearchUnavailable';
}

/** Holds milliseconds since the epoch; `asOf`, when the first page of a list was ordered, is not after `now`. */
export interface SearchTime {
  readonly now: number;
  readonly asOf: number;
}

/** Holds a page of what is found, with its facets where they were asked for. */
export interface FoundPage extends Page<SearchHit> {
  readonly facets?: Facets;
}

export interface SearchIndex {
  /**
   * Returns the listings that answer the search query, as `domain/finding/matches.ts` defines it, in the search query's order. The
   * position's key is the distance in metres, the price in whole units, the score, or the start of the first session that
   * answers and had not ended at `asOf`; its tier is how many words are found by a typing error only. Only listings with a
   * session that answers and has not ended at `now` are found. `also.facets` asks for what `facets` returns, in the same round
   * trip. Throws on failure, `SearchUnavailable` when the engine is out of reach.
   */
  find(
    searchQuery: SearchQuery,
    page: PageRequest,
    time: SearchTime,
    also?: { readonly facets: boolean },
  ): Promise<Result<FoundPage, SearchUnavailable>>;
  /** Returns the facets of all that is found at `now`, as `facetsOf` of the domain defines them. Throws as `find` does. */
  facets(searchQuery: SearchQuery, time: Pick<SearchTime, 'now'>): Promise<Result<Facets, SearchUnavailable>>;
  /** Returns all that is found at `now` on a map, as `clustersOf` of the domain defines it. Throws as `find` does. */
  clusters(
    searchQuery: SearchQuery,
    zoom: number,
    time: Pick<SearchTime, 'now'>,
  ): Promise<Result<readonly MapCluster[], SearchUnavailable>>;
  /** Brings entries up to date; answers the ids of those that failed and may be tried again. */
  apply(entries: readonly IndexEntry[]): Promise<readonly ListingId[]>;
}
