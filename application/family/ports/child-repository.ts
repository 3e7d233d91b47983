import type { Child } from '../../../domain/family/child';
import type { ChildId, UserId } from '../../../domain/shared/ids';
import type { Result } from '../../../domain/shared/result';
import type { ChangedMeanwhile } from '../../listing/ports/listing-repository';

/** Children, each known to its own parent only. */
export interface ChildRepository {
  get(id: ChildId, parent: UserId): Promise<Child | undefined>;
  /** All of them, in the order of their ids. */
  childrenOf(parent: UserId): Promise<readonly Child[]>;
  /** A child of revision 1 must not exist yet, another be stored with the revision before; `ChangedMeanwhile` otherwise. */
  save(child: Child): Promise<Result<void, ChangedMeanwhile>>;
  /** Deletes the child for good and answers what it was, or undefined when it was not there. */
  remove(id: ChildId, parent: UserId): Promise<Child | undefined>;
}
