import type { ProfileRepository } from '../../application/people/ports/profile-repository';
import { instantAt } from '../../domain/shared/time';
import { anOrganiser, noon } from '../builders/listings';

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
