import type { LiveListing } from '../../domain/listing/listing';
import type { ListingId, OrganiserId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import type { ListingNotFound } from '../errors';
import type { ListingRepository } from './ports/listing-repository';

export interface OwnListing {
  readonly id: ListingId;
  readonly organiserId: OrganiserId;
}

/** Returns an organiser's listing; somebody else's and a removed one are not found alike. */
export const ownListing = async (
  listings: Pick<ListingRepository, 'get'>,
  { id, organiserId }: OwnListing,
): Promise<Result<LiveListing, ListingNotFound>> => {
  const listing = await listings.get(id);
  return listing && listing.organiserId === organiserId && listing.status !== 'REMOVED'
    ? ok(listing)
    : err({ code: 'ListingNotFound' });
};
