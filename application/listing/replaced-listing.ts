import {
  inState,
  type Listing,
  newVersionOf,
  type Published,
  type Withdrawn,
  type WrongState,
} from '../../domain/listing/listing';
import { ok, type Result } from '../../domain/shared/result';
import type { ListingRepository } from './ports/listing-repository';

/** Returns the listing that a new version was made from; undefined when the listing is no new version. */
export const replacedListing = async (
  listings: ListingRepository,
  listing: Listing,
): Promise<Result<Published | Withdrawn | undefined, WrongState>> => {
  const id = newVersionOf(listing);
  if (!id) return ok(undefined);
  const replaced = await listings.get(id);
  if (!replaced) throw new Error(`new version ${listing.id} has lost the listing it was made from`);
  return inState(replaced, 'PUBLISHED', 'WITHDRAWN');
};
