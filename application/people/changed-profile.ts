import type { Profile, ProfileChange } from '../../domain/people/profile';
import type { OrganiserId, UserId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import { differingFields, type RevisionChanged } from '../../domain/shared/revision';
import type { Instant } from '../../domain/shared/time';
import type { ProfileRepository } from './ports/profile-repository';

interface Asked<Id extends UserId | OrganiserId> {
  readonly id: Id;
  readonly change: ProfileChange;
  /** The revision that its owner read; absent: whatever is there. */
  readonly revision: number | undefined;
  readonly now: Instant;
}

const fields = ['language', 'name', 'timeZone'] as const;

/** Changes a profile: with a `revision`, as it was then only. */
export const changedProfile = async <Id extends UserId | OrganiserId>(
  profiles: ProfileRepository,
  { id, change, revision, now }: Asked<Id>,
): Promise<Result<Profile<Id>, RevisionChanged>> => {
  if (revision === undefined) return ok(await profiles.change(id, change, now));
  const changed = await profiles.changeAt(id, revision, change, now);
  if (changed.ok) return changed;
  const { current } = changed.error;
  const differs = differingFields<ProfileChange>(current ?? {}, { ...current, ...change }, fields);
  return err({ code: 'RevisionChanged', revision: current?.revision ?? 0, differs });
};
