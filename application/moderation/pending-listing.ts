import { inState, isVisibleToAuditors, type Pending, type WrongState } from '../../domain/listing/listing';
import type { ListingId } from '../../domain/shared/ids';
import { err, type Result } from '../../domain/shared/result';
import type { ListingNotFound } from '../errors';
import type { ChangedMeanwhile, ListingRepository } from '../listing/ports/listing-repository';

export interface Judged {
  readonly id: ListingId;
  /** The revision that the moderator read; a later one is a conflict. Absent: whatever is there. */
  readonly revision?: number;
}

/** Returns the listing that a moderator is to decide on, as it was read. */
export const pendingListing = async (
  listings: ListingRepository,
  { id, revision }: Judged,
): Promise<Result<Pending, ChangedMeanwhile | ListingNotFound | WrongState>> => {
  const listing = await listings.get(id);
  if (!listing || !isVisibleToAuditors(listing)) return err({ code: 'ListingNotFound' });
  if (revision !== undefined && revision !== listing.revision) return err({ code: 'ChangedMeanwhile' });
  return inState(listing, 'PENDING');
};
