import type { Favourite } from '../../../domain/family/favourite';
import type { ListingId, UserId } from '../../../domain/shared/ids';
import type { Result } from '../../../domain/shared/result';

/** Says that the family has as many favourites as are kept. */
export interface TooManyFavourites {
  readonly code: 'TooManyFavourites';
}

/** Keeps what each parent marked. */
export interface FavouriteRepository {
  get(listing: ListingId, user: UserId): Promise<Favourite | undefined>;
  /** Returns which of these listings the parent keeps: in one round trip for up to 100. */
  keptAmong(listings: readonly ListingId[], user: UserId): Promise<ReadonlySet<ListingId>>;
  /** Returns all of them, in no order. */
  favouritesOf(user: UserId): Promise<readonly Favourite[]>;
  /** Adds it, or answers the one that is there already. `TooManyFavourites`, however many come at one moment. */
  add(favourite: Favourite): Promise<Result<Favourite, TooManyFavourites>>;
  /** Deletes it and answers what it was, or undefined when it was not there. */
  remove(listing: ListingId, user: UserId): Promise<Favourite | undefined>;
}
