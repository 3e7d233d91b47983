import type { Profile } from '../../domain/people/profile';
import type { OrganiserId, UserId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import type { ProfileNotFound } from '../errors';
import type { ProfileRepository } from './ports/profile-repository';

interface Ports {
  readonly profiles: ProfileRepository;
}

/** Returns somebody's own profile; `ProfileNotFound` until there is one. */
export const makeOwnProfile =
  ({ profiles }: Ports) =>
  async <Id extends OrganiserId | UserId>(id: Id): Promise<Result<Profile<Id>, ProfileNotFound>> => {
    const profile = (await profiles.getMany([id])).get(id);
    return profile ? ok(profile) : err({ code: 'ProfileNotFound' });
  };
