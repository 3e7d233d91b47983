import * as v from 'valibot';
import { nameless, type Profile, profileName } from '../../domain/people/profile';
import { fromParse, type InvalidInput } from '../../domain/shared/faults';
import type { OrganiserId } from '../../domain/shared/ids';
import { err, type Result } from '../../domain/shared/result';
import type { RevisionChanged } from '../../domain/shared/revision';
import { hour, instantAt } from '../../domain/shared/time';
import type { TooManyRequests } from '../errors';
import type { Clock } from '../ports/clock';
import type { RateLimiter } from '../ports/rate-limiter';
import { changedProfile } from './changed-profile';
import type { ProfileRepository } from './ports/profile-repository';

interface Input {
  readonly organiserId: OrganiserId;
  readonly name: string;
  /** The revision that was read; absent: whatever is there. */
  readonly revision?: number | undefined;
}

interface Ports {
  readonly profiles: ProfileRepository;
  readonly rateLimiter: RateLimiter;
  readonly clock: Clock;
}

/** Every rename goes live at once, and moderators hear of it. */
const perOrganiser = { max: 100, windowMs: hour };

type Refused = InvalidInput | RevisionChanged | TooManyRequests;

/** Renames an organiser: its listings follow at once, and moderators hear of both names. */
export const makeSaveProfile =
  ({ profiles, rateLimiter, clock }: Ports) =>
  async ({ organiserId, name, revision }: Input): Promise<Result<Profile<OrganiserId>, Refused>> => {
    const parsed = fromParse(v.safeParse(profileName, name), 'name');
    if (!parsed.ok) return parsed;
    const now = clock.now();
    const isAllowed = await rateLimiter.take(`renames of ${organiserId}`, perOrganiser, now);
    if (!isAllowed) return err({ code: 'TooManyRequests', limited: 'RENAMES' });
    // Who never had a profile was shown without a name: that is another name too, and is told like every other.
    await profiles.addIfAbsent({ id: organiserId, name: nameless, revision: 1, updatedAt: instantAt(now) });
    return changedProfile(profiles, { id: organiserId, change: { name: parsed.value }, revision, now: instantAt(now) });
  };
