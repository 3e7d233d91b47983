import * as v from 'valibot';
import { type Profile, profileName } from '../../domain/people/profile';
import { fromParse, type InvalidInput } from '../../domain/shared/faults';
import type { OrganiserId } from '../../domain/shared/ids';
import { ok, type Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { Clock } from '../ports/clock';
import type { ProfileRepository } from '../ports/profile-repository';

interface Input {
  readonly organiserId: OrganiserId;
  /** Unchecked. */
  readonly name: unknown;
}

interface Ports {
  readonly profiles: ProfileRepository;
  readonly clock: Clock;
}

/** Renames an organiser; its listings follow. */
export const makeSaveProfile =
  ({ profiles, clock }: Ports) =>
  async ({ organiserId, name }: Input): Promise<Result<Profile<OrganiserId>, InvalidInput>> => {
    const parsed = fromParse(v.safeParse(profileName, name), 'input.name');
    if (!parsed.ok) return parsed;
    return ok(await profiles.rename(organiserId, parsed.value, instantAt(clock.now())));
  };
