import type { Favourite } from '../../domain/family/favourite';
import type { ListingId, UserId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import type { FavouriteNotFound } from '../errors';
import type { FavouriteRepository } from './ports/favourite-repository';

interface Input {
  readonly listingId: ListingId;
  readonly userId: UserId;
}

interface Ports {
  readonly favourites: FavouriteRepository;
}

/** Answers the favourite as it last was. */
export const makeRemoveFavourite =
  ({ favourites }: Ports) =>
  async ({ listingId, userId }: Input): Promise<Result<Favourite, FavouriteNotFound>> => {
    const removed = await favourites.remove(listingId, userId);
    return removed ? ok(removed) : err({ code: 'FavouriteNotFound' });
  };
