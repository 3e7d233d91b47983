import type { ProfileRepository } from '../../application/people/ports/profile-repository';
import type { Profile } from '../../domain/people/profile';
import { err, ok } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import { anOrganiser, aUser, noon } from '../builders/listings';

const now = instantAt(noon);
const later = instantAt(noon + 1000);

const otherRevision = (current: Profile | undefined) => err({ code: 'OtherRevision', current });

/** Checks what every store of profiles does. */
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
      expect(await profiles.change(id, { name: 'New' }, later)).toEqual(renamed);
      expect(await profiles.change(id, { name: 'New' }, instantAt(noon + 5000))).toEqual(renamed);
      expect(await profiles.get(id)).toEqual(renamed);
    });

    it('sets what a change holds, and keeps what it leaves out', async () => {
      const id = aUser();
      await profiles.addIfAbsent({ id, name: 'Ada', revision: 1, updatedAt: now });
      const polish = { id, name: 'Ada', language: 'pl', timeZone: 'Europe/Warsaw', isParents: true } as const;
      expect(await profiles.change(id, { language: 'pl', timeZone: 'Europe/Warsaw', isParents: true }, later)).toEqual({
        ...polish,
        revision: 2,
        updatedAt: later,
      });
      expect(await profiles.change(id, { language: 'en' }, later)).toEqual({
        ...polish,
        language: 'en',
        revision: 3,
        updatedAt: later,
      });
      expect(await profiles.get(id)).toMatchObject({ name: 'Ada', language: 'en', timeZone: 'Europe/Warsaw' });
    });

    it('writes nothing when all is so already, or nothing is to be set', async () => {
      const id = aUser();
      const profile = await profiles.change(id, { name: 'Ada', language: 'pl' }, now);
      expect(await profiles.change(id, { name: 'Ada', language: 'pl' }, later)).toEqual(profile);
      expect(await profiles.change(id, { language: 'pl' }, later)).toEqual(profile);
      expect(await profiles.change(id, {}, later)).toEqual(profile);
      expect(await profiles.get(id)).toEqual(profile);
    });

    it('calls a profile that a change misses a new member’s, until it is named', async () => {
      const id = aUser();
      const missing = { id, name: 'New member', language: 'en', revision: 1, updatedAt: now };
      expect(await profiles.change(id, { language: 'en' }, now)).toEqual(missing);
      expect(await profiles.get(id)).toEqual(missing);
    });

    it('makes the profile that a renaming misses', async () => {
      const id = anOrganiser();
      expect(await profiles.change(id, { name: 'Here' }, now)).toEqual({
        id,
        name: 'Here',
        revision: 1,
        updatedAt: now,
      });
    });

    it('loses no revision when two rename at once', async () => {
      const id = anOrganiser();
      await profiles.addIfAbsent({ id, name: 'Old', revision: 1, updatedAt: now });
      await Promise.all([profiles.change(id, { name: 'One' }, later), profiles.change(id, { name: 'Two' }, later)]);
      const stored = await profiles.get(id);
      expect(stored?.revision).toBe(3);
      expect(['One', 'Two']).toContain(stored?.name);
    });

    it('changes the revision that was read, and no other', async () => {
      const id = aUser();
      const read = { id, name: 'Old', revision: 1, updatedAt: now };
      expect(await profiles.changeAt(id, 1, { name: 'New' }, now)).toEqual(otherRevision(undefined));
      expect(await profiles.get(id)).toBeUndefined();
      await profiles.addIfAbsent(read);
      for (const revision of [0, 2, -1])
        expect(await profiles.changeAt(id, revision, { name: 'New' }, later)).toEqual(otherRevision(read));
      const renamed = { ...read, name: 'New', language: 'pl', revision: 2, updatedAt: later } as const;
      expect(await profiles.changeAt(id, 1, { name: 'New', language: 'pl' }, later)).toEqual(ok(renamed));
      expect(await profiles.changeAt(id, 1, { name: 'New', language: 'pl' }, later)).toEqual(otherRevision(renamed));
      expect(await profiles.get(id)).toEqual(renamed);
    });

    it('writes nothing of the revision that was read when all is so already, or nothing is to be set', async () => {
      const id = anOrganiser();
      const read = { id, name: 'Old', revision: 1, updatedAt: now };
      await profiles.addIfAbsent(read);
      for (const change of [{ name: 'Old' }, {}]) {
        expect(await profiles.changeAt(id, 1, change, later)).toEqual(ok(read));
        expect(await profiles.changeAt(id, 2, change, later)).toEqual(otherRevision(read));
      }
      expect(await profiles.get(id)).toEqual(read);
    });

    it('lets one of many win that read the same', async () => {
      const id = anOrganiser();
      await profiles.addIfAbsent({ id, name: 'Old', revision: 1, updatedAt: now });
      const answers = await Promise.all(
        ['One', 'Two', 'Three', 'Four'].map((name) => profiles.changeAt(id, 1, { name }, later)),
      );
      const won = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
      expect(won).toEqual([await profiles.get(id)]);
      expect(answers.filter((answer) => !answer.ok)).toEqual(Array(3).fill(otherRevision(won[0])));
    });

    it('answers many at once', async () => {
      const ids = Array.from({ length: 120 }, () => anOrganiser());
      await Promise.all(ids.map((id) => profiles.addIfAbsent({ id, name: id, revision: 1, updatedAt: now })));
      const found = await profiles.getMany([...ids, anOrganiser(), ...ids.slice(0, 2)]);
      expect([...found.keys()].sort()).toEqual([...ids].sort());
    });
  });
};
