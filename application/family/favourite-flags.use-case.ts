import type { ListingId, UserId } from '../../domain/shared/ids';
import type { FavouriteRepository } from './ports/favourite-repository';

interface Input {
  readonly listingIds: readonly ListingId[];
  readonly userId: UserId;
}

interface Ports {
  readonly favourites: FavouriteRepository;
}

/** Returns which of the listings the parent keeps. */
export const makeFavouriteFlags =
  ({ favourites }: Ports) =>
  ({ listingIds, userId }: Input): Promise<ReadonlySet<ListingId>> =>
    favourites.keptAmong(listingIds, userId);
