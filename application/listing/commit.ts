import type { Listing } from '../../domain/listing/listing';
import type { Change } from '../../domain/listing/transitions';
import { ok, type Result } from '../../domain/shared/result';
import type { ChangedMeanwhile, ListingRepository } from './ports/listing-repository';

/** Writes a change and answers the listing that it was about. */
export const commit = async <Answer extends Listing>(
  listings: ListingRepository,
  change: Change<Answer>,
): Promise<Result<Answer, ChangedMeanwhile>> => {
  const written = await listings.commit(change);
  return written.ok ? ok(change.answer) : written;
};
