import type { FavouriteRepository } from '../../application/family/ports/favourite-repository';
import { instantAt } from '../../domain/shared/time';
import { anId, aUser, noon } from '../builders/listings';

const now = instantAt(noon);
const later = instantAt(noon + 1000);

/** Checks what every store of favourites does. */
export const favouriteRepositoryContract = (
  name: string,
  make: (max?: number) => Promise<FavouriteRepository>,
): void => {
  describe(`${name}: favourites`, () => {
    let favourites: FavouriteRepository;

    beforeAll(async () => {
      favourites = await make();
    });

    it('keeps a listing once, for its own user', async () => {
      const favourite = { listingId: anId(), userId: aUser(), addedAt: now };
      expect(await favourites.add(favourite)).toEqual({ ok: true, value: favourite });
      expect(await favourites.add({ ...favourite, addedAt: later })).toEqual({ ok: true, value: favourite });
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

    it('keeps no more than is allowed, though many come at one moment, and others once one has gone', async () => {
      const few = await make(10);
      const user = aUser();
      const made = Array.from({ length: 16 }, () => ({ listingId: anId(), userId: user, addedAt: now }));
      const answers = await Promise.all(made.map((favourite) => few.add(favourite)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
      for (const answer of answers) if (!answer.ok) expect(answer.error).toEqual({ code: 'TooManyFavourites' });
      const kept = await few.favouritesOf(user);
      expect(kept).toHaveLength(10);
      // What is kept already is answered, and counts once.
      const [first] = kept;
      if (!first) throw new Error('there is none');
      expect(await few.add(first)).toEqual({ ok: true, value: first });

      const removed = await Promise.all([1, 2, 3].map(() => few.remove(first.listingId, user)));
      expect(removed.filter((favourite) => favourite !== undefined)).toEqual([first]);
      const again = await Promise.all([1, 2, 3].map(() => few.add({ listingId: anId(), userId: user, addedAt: now })));
      expect(again.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await few.add({ listingId: anId(), userId: aUser(), addedAt: now })).ok).toBe(true);
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
