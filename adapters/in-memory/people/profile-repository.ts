import type { ProfileRepository } from '../../../application/people/ports/profile-repository';
import { nameless, type Profile, type ProfileChange } from '../../../domain/people/profile';
import type { OrganiserId, UserId } from '../../../domain/shared/ids';
import { err, ok } from '../../../domain/shared/result';
import type { Instant } from '../../../domain/shared/time';
import type { Changes } from '../changes';

type PersonId = OrganiserId | UserId;

const isSoAlready = (known: Profile, change: ProfileChange): boolean =>
  Object.entries(change).every(([name, value]) => known[name as keyof ProfileChange] === value);

export const makeInMemoryProfiles = (changes: Changes): ProfileRepository => {
  const profiles = new Map<string, Profile>();

  const find = <Id extends PersonId>(id: Id): Profile<Id> | undefined => {
    const profile = profiles.get(id);
    return profile && { ...profile, id };
  };

  const put = (after: Profile): void => {
    const before = profiles.get(after.id);
    profiles.set(after.id, { ...after });
    changes.append([{ kind: 'profile', before, after }]);
  };

  const changed = <Id extends PersonId>(id: Id, change: ProfileChange, now: Instant): Profile<Id> => {
    const known = find(id);
    if (known && isSoAlready(known, change)) return known;
    const after = { name: nameless, ...known, ...change, id, revision: (known?.revision ?? 0) + 1, updatedAt: now };
    put(after);
    return after;
  };

  return {
    get: async (id) => find(id),
    getMany: async (ids) => {
      const found = ids.map((id) => [id, find(id)] as const);
      return new Map(found.flatMap(([id, profile]) => (profile ? [[id, profile]] : [])));
    },
    addIfAbsent: async (profile) => {
      if (!profiles.has(profile.id)) put(profile);
    },
    change: async (id, change, now) => changed(id, change, now),
    changeAt: async (id, revision, change, now) => {
      const current = find(id);
      return current?.revision === revision ? ok(changed(id, change, now)) : err({ code: 'OtherRevision', current });
    },
  };
};
