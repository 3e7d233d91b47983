import type { FavouriteRepository } from '../../../application/family/ports/favourite-repository';
import { type Favourite, maxFavourites } from '../../../domain/family/favourite';
import { err, ok } from '../../../domain/shared/result';

export const makeInMemoryFavourites = (max = maxFavourites): FavouriteRepository => {
  const byUser = new Map<string, Map<string, Favourite>>();
  const keptBy = (user: string): Map<string, Favourite> => {
    const kept = byUser.get(user) ?? new Map<string, Favourite>();
    byUser.set(user, kept);
    return kept;
  };
  return {
    get: async (listing, user) => keptBy(user).get(listing),
    keptAmong: async (listings, user) => new Set(listings.filter((id) => keptBy(user).has(id))),
    favouritesOf: async (user) => [...keptBy(user).values()],
    add: async (favourite) => {
      const kept = keptBy(favourite.userId);
      const known = kept.get(favourite.listingId);
      if (known) return ok(known);
      if (kept.size >= max) return err({ code: 'TooManyFavourites' });
      kept.set(favourite.listingId, { ...favourite });
      return ok(favourite);
    },
    remove: async (listing, user) => {
      const favourite = keptBy(user).get(listing);
      keptBy(user).delete(listing);
      return favourite;
    },
  };
};
