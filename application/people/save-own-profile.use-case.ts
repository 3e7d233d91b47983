import * as v from 'valibot';
import { type Profile, parentsWords, type RawParentsWords } from '../../domain/people/profile';
import { fromParse, type InvalidInput } from '../../domain/shared/faults';
import type { UserId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import { hour, instantAt } from '../../domain/shared/time';
import type { TooManyRequests } from '../errors';
import type { Clock } from '../ports/clock';
import type { RateLimiter } from '../ports/rate-limiter';
import type { ProfileRepository } from './ports/profile-repository';

interface Input {
  readonly parentId: UserId;
  readonly profile: RawParentsWords;
}

interface Ports {
  readonly profiles: ProfileRepository;
  readonly rateLimiter: RateLimiter;
  readonly clock: Clock;
}

const perParent = { max: 100, windowMs: hour };

/** Sets what a parent says of herself: her name, her language and her clock. What she leaves out stays as it is. Nobody else hears of it. */
export const makeSaveOwnProfile =
  ({ profiles, rateLimiter, clock }: Ports) =>
  async ({ parentId, profile }: Input): Promise<Result<Profile<UserId>, InvalidInput | TooManyRequests>> => {
    const parsed = fromParse(v.safeParse(parentsWords, profile), 'profile');
    if (!parsed.ok) return parsed;
    const now = clock.now();
    const isAllowed = await rateLimiter.take(`profile of ${parentId}`, perParent, now);
    if (!isAllowed) return err({ code: 'TooManyRequests', limited: 'RENAMES' });
    return ok(await profiles.change(parentId, { ...parsed.value, isParents: true }, instantAt(now)));
  };
