import type { OrganiserId } from '../../domain/shared/ids';
import type { ProfileRepository } from './ports/profile-repository';

interface Ports {
  readonly profiles: ProfileRepository;
}

/** Returns public profiles of organisers; unknown ones are missing from the map. */
export const makeOrganisers =
  ({ profiles }: Ports) =>
  (ids: readonly OrganiserId[]) =>
    profiles.getMany(ids);
