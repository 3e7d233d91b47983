import type { ListingId, UserId } from '../shared/ids';
import type { Instant } from '../shared/time';

/** Describes a listing that a parent keeps. Its id is the listing's. */
export interface Favourite {
  readonly listingId: ListingId;
  readonly userId: UserId;
  readonly addedAt: Instant;
}

/** Limits how many favourites a family keeps, so that one query reads them all. */
export const maxFavourites = 1000;
