import { firstName } from '../../domain/people/profile';
import type { OrganiserId, UserId } from '../../domain/shared/ids';
import { instantAt } from '../../domain/shared/time';
import type { Clock } from '../ports/clock';
import type { ProfileRepository } from './ports/profile-repository';

interface Input {
  readonly id: UserId | OrganiserId;
  /** As given at sign-up, if at all. */
  readonly name: string | undefined;
  readonly email: string;
}

interface Ports {
  readonly profiles: ProfileRepository;
  readonly clock: Clock;
}

/** Gives whoever signed up a profile. Called again for the same person it changes nothing. */
export const makeCreateProfile =
  ({ profiles, clock }: Ports) =>
  ({ id, name, email }: Input): Promise<void> =>
    profiles.addIfAbsent({ id, name: firstName(name, email), revision: 1, updatedAt: instantAt(clock.now()) });
