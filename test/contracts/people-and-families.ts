import type { ChildRepository } from '../../application/family/ports/child-repository';
import type { FavouriteRepository } from '../../application/family/ports/favourite-repository';
import type { ProfileRepository } from '../../application/people/ports/profile-repository';
import type { Child } from '../../domain/family/child';
import { userId } from '../../domain/shared/ids';
import { type CalendarDay, instantAt } from '../../domain/shared/time';
import { aChildId, anId, anOrganiser, aUser, noon } from '../builders/listings';

const now = instantAt(noon);
const later = instantAt(noon + 1000);

/** What every store of profiles does. */
export const profileRepositoryContract = (name: string, make: () => Promise<ProfileRepository>): void => {
  describe(`${name}: profiles`, () => {
    let profiles: ProfileRepository;

    beforeAll(async () => {
      profiles = await make();
    });

    it('adds a profile once, and never overwrites it', async () => {
      const id = anOrganiser();
      await profiles.addIfAbsent({ id, name: 'First', revision: 1, updatedAt: now });
      await profiles.addIfAbsent({ id, name: 'Second', revision: 1, updatedAt: later });
      expect(await profiles.get(id)).toEqual({ id, name: 'First', revision: 1, updatedAt: now });
      expect(await profiles.get(anOrganiser())).toBeUndefined();
    });

    it('renames, one revision on, and only if the name is another', async () => {
      const id = anOrganiser();
      await profiles.addIfAbsent({ id, name: 'Old', revision: 1, updatedAt: now });
      const renamed = { id, name: 'New', revision: 2, updatedAt: later };
      expect(await profiles.rename(id, 'New', later)).toEqual(renamed);
      expect(await profiles.rename(id, 'New', instantAt(noon + 5000))).toEqual(renamed);
      expect(await profiles.get(id)).toEqual(renamed);
    });

    it('makes the profile that a renaming misses', async () => {
      const id = anOrganiser();
      expect(await profiles.rename(id, 'Here', now)).toEqual({ id, name: 'Here', revision: 1, updatedAt: now });
    });

    it('loses no revision when two rename at once', async () => {
      const id = anOrganiser();
      await profiles.addIfAbsent({ id, name: 'Old', revision: 1, updatedAt: now });
      await Promise.all([profiles.rename(id, 'One', later), profiles.rename(id, 'Two', later)]);
      const stored = await profiles.get(id);
      expect(stored?.revision).toBe(3);
      expect(['One', 'Two']).toContain(stored?.name);
    });

    it('answers many at once', async () => {
      const ids = Array.from({ length: 120 }, () => anOrganiser());
      await Promise.all(ids.map((id) => profiles.addIfAbsent({ id, name: id, revision: 1, updatedAt: now })));
      const found = await profiles.getMany([...ids, anOrganiser(), ...ids.slice(0, 2)]);
      expect([...found.keys()].sort()).toEqual([...ids].sort());
    });
  });
};

/** What every store of children does. */
export const childRepositoryContract = (name: string, make: () => Promise<ChildRepository>): void => {
  describe(`${name}: children`, () => {
    let children: ChildRepository;

    beforeAll(async () => {
      children = await make();
    });

    const aChild = (parentId = aUser()): Child => ({
      id: aChildId(),
      parentId,
      name: 'Zoë "Z" 😀',
      birthDate: '2020-02-29' as CalendarDay,
      revision: 1,
    });

    it('keeps a child for its own parent', async () => {
      const child = aChild();
      await children.save(child);
      expect(await children.get(child.id, child.parentId)).toEqual(child);
      expect(await children.get(child.id, aUser())).toBeUndefined();
    });

    it('saves onto the revision before only', async () => {
      const child = aChild();
      expect((await children.save({ ...child, revision: 2 })).ok).toBe(false);
      expect((await children.save(child)).ok).toBe(true);
      expect((await children.save(child)).ok).toBe(false);
      const [one, two] = await Promise.all([
        children.save({ ...child, revision: 2, name: 'One' }),
        children.save({ ...child, revision: 2, name: 'Two' }),
      ]);
      expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
    });

    it('lists a family in the order of ids, and no family whose id begins alike', async () => {
      const parent = userId('family');
      const other = userId('family-too');
      const made = [aChild(parent), aChild(parent), aChild(other)];
      for (const child of [...made].reverse()) await children.save(child);
      expect((await children.childrenOf(parent)).map(({ id }) => id)).toEqual([made[0]?.id, made[1]?.id]);
      expect(await children.childrenOf(aUser())).toEqual([]);
    });

    it('removes a child for good, once', async () => {
      const child = aChild();
      await children.save(child);
      expect(await children.remove(child.id, aUser())).toBeUndefined();
      expect(await children.remove(child.id, child.parentId)).toEqual(child);
      expect(await children.remove(child.id, child.parentId)).toBeUndefined();
      expect(await children.childrenOf(child.parentId)).toEqual([]);
    });
  });
};

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
