import type { ListingId } from '../../../domain/shared/ids';

/**
 * Counts how often places left in a listing's sessions came to be many or few enough for a search to tell. It only
 * grows: with it an index entry knows whether it is newer than another. Throws on failure.
 */
export interface PlaceCrossings {
  /** Adds one. Once too often does no harm. */
  add(listing: ListingId): Promise<void>;
  /** Returns the numbers of those that have one; sees every write that was acknowledged. */
  of(listings: readonly ListingId[]): Promise<ReadonlyMap<ListingId, number>>;
}
