import type { Favourite } from '../../domain/family/favourite';
import type { ListingId, UserId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { ListingNotFound } from '../errors';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { Clock } from '../ports/clock';
import type { FavouriteRepository, TooManyFavourites } from './ports/favourite-repository';

interface Input {
  readonly listingId: ListingId;
  readonly userId: UserId;
}

interface Ports {
  readonly favourites: FavouriteRepository;
  readonly listings: ListingRepository;
  readonly clock: Clock;
}

/** Keeps a published listing; keeping it again answers the same favourite. */
export const makeAddFavourite =
  ({ favourites, listings, clock }: Ports) =>
  async ({ listingId, userId }: Input): Promise<Result<Favourite, ListingNotFound | TooManyFavourites>> => {
    const [listing, already] = await Promise.all([listings.get(listingId), favourites.get(listingId, userId)]);
    if (already) return ok(already);
    if (listing?.status !== 'PUBLISHED') return err({ code: 'ListingNotFound' });
    return favourites.add({ listingId, userId, addedAt: instantAt(clock.now()) });
  };
