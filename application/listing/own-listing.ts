import type { LiveListing } from '../../domain/listing/listing';
import type { ListingId, OrganiserId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import { isOutdated, type RevisionChanged } from '../../domain/shared/revision';
import type { ListingNotFound } from '../errors';
import type { ListingRepository } from './ports/listing-repository';

export interface OwnListing {
  readonly id: ListingId;
  readonly organiserId: OrganiserId;
}

/** Names a listing and the revision of it that its organiser read; absent: whatever is there. */
export interface OwnListingAsRead extends OwnListing {
  readonly revision?: number | undefined;
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

/** Returns a listing that is what its organiser read, or what is there instead. */
export const asRead = <Read extends LiveListing>(
  listing: Read,
  { revision }: Pick<OwnListingAsRead, 'revision'>,
): Result<Read, RevisionChanged> =>
  isOutdated(revision, listing) ? err({ code: 'RevisionChanged', revision: listing.revision }) : ok(listing);
