import type { Decision } from '../../../domain/moderation/decision';
import type { AuditorId } from '../../../domain/shared/ids';
import type { ForwardPageRequest, Page } from '../../../domain/shared/paging';

/** Reads the audit log. Decisions are written by `ListingRepository.commit`, with the listing that they decide on. */
export interface DecisionRepository {
  /** Returns one moderator's decisions, newest first: by `decidedAt` (the position's key) descending, then id ascending. */
  decisionsOf(auditor: AuditorId, page: ForwardPageRequest): Promise<Page<Decision>>;
}
