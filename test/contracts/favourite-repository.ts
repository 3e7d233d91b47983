import type { FavouriteRepository } from '../../application/family/ports/favourite-repository';
import { instantAt } from '../../domain/shared/time';
import { anId, aUser, noon } from '../builders/listings';

const now = instantAt(noon);
const later = instantAt(noon + 1000);

/** What every store of favourites does. */
export const favouriteRepositoryContract = (name: string, make: () => Promise<FavouriteRepository>): void => {
  describe(`${name}: favourites`, () => {
    let favourites: FavouriteRepository;

    beforeAll(async () => {
      favourites = await make();
    });

    it('keeps a listing once, for its own user', async () => {
      const favourite = { listingId: anId(), userId: aUser(), addedAt: now };
      expect(await favourites.add(favourite)).toEqual(favourite);
      expect(await favourites.add({ ...favourite, addedAt: later })).toEqual(favourite);
      expect(await favourites.get(favourite.listingId, favourite.userId)).toEqual(favourite);
      expect(await favourites.get(favourite.listingId, aUser())).toBeUndefined();
      expect(await favourites.favouritesOf(favourite.userId)).toEqual([favourite]);
    });

    it('says which of many are kept', async () => {
      const user = aUser();
      const ids = Array.from({ length: 110 }, () => anId());
      const kept = ids.filter((_, index) => index % 3 === 0);
      await Promise.all(kept.map((listingId) => favourites.add({ listingId, userId: user, addedAt: now })));
      expect([...(await favourites.keptAmong([...ids, ...ids], user))].sort()).toEqual([...kept].sort());
      expect(await favourites.favouritesOf(user)).toHaveLength(kept.length);
      expect((await favourites.keptAmong(ids, aUser())).size).toBe(0);
    });

    it('removes one, once', async () => {
      const favourite = { listingId: anId(), userId: aUser(), addedAt: now };
      await favourites.add(favourite);
      expect(await favourites.remove(favourite.listingId, aUser())).toBeUndefined();
      expect(await favourites.remove(favourite.listingId, favourite.userId)).toEqual(favourite);
      expect(await favourites.remove(favourite.listingId, favourite.userId)).toBeUndefined();
    });
  });
};
