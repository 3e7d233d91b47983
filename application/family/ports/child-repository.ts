import type { Child } from '../../../domain/family/child';
import type { ChildId, UserId } from '../../../domain/shared/ids';
import type { Result } from '../../../domain/shared/result';
import type { ChangedMeanwhile } from '../../listing/ports/listing-repository';

/** Says that the family has as many children as are kept. */
export interface TooManyChildren {
  readonly code: 'TooManyChildren';
}

/** Keeps children, each known to its own parent only. */
export interface ChildRepository {
  get(id: ChildId, parent: UserId): Promise<Child | undefined>;
  /** Returns all of them, in the order of their ids. */
  childrenOf(parent: UserId): Promise<readonly Child[]>;
  /**
   * Adds a child of revision 1. `ChangedMeanwhile` when it is there already; `TooManyChildren` when it would be more than a family
   * keeps, however many come at one moment.
   */
  add(child: Child): Promise<Result<void, ChangedMeanwhile | TooManyChildren>>;
  /** Puts a child onto the revision before its own; `ChangedMeanwhile` when that is not what is stored. */
  save(child: Child): Promise<Result<void, ChangedMeanwhile>>;
  /** Deletes the child for good and answers what it was, or undefined when it was not there. */
  remove(id: ChildId, parent: UserId): Promise<Child | undefined>;
}
