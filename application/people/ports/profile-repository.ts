import type { Profile, ProfileChange } from '../../../domain/people/profile';
import type { OrganiserId, UserId } from '../../../domain/shared/ids';
import type { Result } from '../../../domain/shared/result';
import type { Instant } from '../../../domain/shared/time';

/** Says that a profile is not of the revision that it was to be changed from. Nothing was written. */
export interface OtherRevision {
  readonly code: 'OtherRevision';
  /** What is there, if anything. */
  readonly current: Profile | undefined;
}

/**
 * Keeps profiles of parents and organisers, by the `sub` of their pool. Reads see every write that was acknowledged.
 */
export interface ProfileRepository {
  get<Id extends UserId | OrganiserId>(id: Id): Promise<Profile<Id> | undefined>;
  /** Reads up to 100 in one round trip; ids that are not there are missing from the map. */
  getMany<Id extends UserId | OrganiserId>(ids: readonly Id[]): Promise<ReadonlyMap<Id, Profile<Id>>>;
  /** Adds a profile of revision 1, unless there is one already: then that one stays as it is. */
  addIfAbsent(profile: Profile): Promise<void>;
  /** Sets what the change holds, adding a profile when there is none; writes nothing when all of it is so already. */
  change<Id extends UserId | OrganiserId>(id: Id, change: ProfileChange, now: Instant): Promise<Profile<Id>>;
  /** Does the same to a profile of exactly this revision, whether there is anything to write or not; `OtherRevision` otherwise. */
  changeAt<Id extends UserId | OrganiserId>(
    id: Id,
    revision: number,
    change: ProfileChange,
    now: Instant,
  ): Promise<Result<Profile<Id>, OtherRevision>>;
}
