import type { Profile } from '../../domain/people/profile';
import type { OrganiserId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import type { ProfileNotFound } from '../errors';
import type { ProfileRepository } from './ports/profile-repository';

interface Ports {
  readonly profiles: ProfileRepository;
}

/** Returns the organiser's own profile; `ProfileNotFound` until there is one. */
export const makeOwnProfile =
  ({ profiles }: Ports) =>
  async (id: OrganiserId): Promise<Result<Profile, ProfileNotFound>> => {
    const profile = (await profiles.getMany([id])).get(id);
    return profile ? ok(profile) : err({ code: 'ProfileNotFound' });
  };
