import * as v from 'valibot';
import { type Profile, type ProfileChange, parentsWords, type RawParentsWords } from '../../domain/people/profile';
import { fromParse, type InvalidInput } from '../../domain/shared/faults';
import type { UserId } from '../../domain/shared/ids';
import { err, type Result } from '../../domain/shared/result';
import type { RevisionChanged } from '../../domain/shared/revision';
import { hour, instantAt } from '../../domain/shared/time';
import type { TooManyRequests } from '../errors';
import type { Clock } from '../ports/clock';
import type { RateLimiter } from '../ports/rate-limiter';
import { changedProfile } from './changed-profile';
import type { ProfileRepository } from './ports/profile-repository';

interface Input {
  readonly parentId: UserId;
  readonly profile: RawParentsWords;
  /** The revision that she read; absent: whatever is there. */
  readonly revision?: number | undefined;
}

interface Ports {
  readonly profiles: ProfileRepository;
  readonly rateLimiter: RateLimiter;
  readonly clock: Clock;
}

const perParent = { max: 100, windowMs: hour };

type Refused = InvalidInput | RevisionChanged | TooManyRequests;

/** Sets what a parent says of herself: her name, her language and her clock. What she leaves out stays as it is. Nobody else hears of it. */
export const makeSaveOwnProfile =
  ({ profiles, rateLimiter, clock }: Ports) =>
  async ({ parentId, profile, revision }: Input): Promise<Result<Profile<UserId>, Refused>> => {
    const parsed = fromParse(v.safeParse(parentsWords, profile), 'profile');
    if (!parsed.ok) return parsed;
    const now = clock.now();
    const isAllowed = await rateLimiter.take(`profile of ${parentId}`, perParent, now);
    if (!isAllowed) return err({ code: 'TooManyRequests', limited: 'RENAMES' });
    const change: ProfileChange = { ...parsed.value, isParents: true };
    return changedProfile(profiles, { id: parentId, change, revision, now: instantAt(now) });
  };
