import type { Listing } from '../../domain/listing/listing';
import type { Change } from '../../domain/listing/transitions';
import { ok, type Result } from '../../domain/shared/result';
import type { ChangedMeanwhile, ListingRepository } from './ports/listing-repository';

/**
 * Writes what one act changes, all of it or nothing, and answers the listing that it was about.
 *
 * This is the one place that writes listings for a use case. What must change together with a listing travels in its `Change`: the other
 * version of it, the moderator's decision, the claim of an `externalId`. The transition says what belongs together, `ListingRepository`
 * writes it in one transaction, and each part carries its own condition.
 */
export const commit = async <Answer extends Listing>(
  listings: ListingRepository,
  change: Change<Answer>,
): Promise<Result<Answer, ChangedMeanwhile>> => {
  const written = await listings.commit(change);
  return written.ok ? ok(change.answer) : written;
};
