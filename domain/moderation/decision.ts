import * as v from 'valibot';
import type { AuditorId, ListingId } from '../shared/ids';
import { list } from '../shared/rules';
import { prose } from '../shared/text';
import type { Instant } from '../shared/time';

export const verdicts = ['APPROVED', 'REJECTED'] as const;

/** Holds what a moderator decided, kept for good: every decision has a person. */
export interface Decision {
  readonly id: string;
  /** Of an approved new version: the published listing that it became. */
  readonly listingId: ListingId;
  readonly auditorId: AuditorId;
  readonly verdict: (typeof verdicts)[number];
  /** Empty unless rejected. */
  readonly reasons: readonly string[];
  readonly decidedAt: Instant;
  /** What the listing was called when it was decided on; absent of decisions that are older than this. */
  readonly name?: string;
  /** Whether it was to replace a published listing; likewise absent. */
  readonly ofNewVersion?: boolean;
}

const maxReasons = 20;

export const reasonsRules = v.pipe(list(prose(1000), maxReasons), v.minLength(1, 'needs at least one reason'));
