import { asPublic, type Listing } from '../../domain/listing/listing';
import type { Profile } from '../../domain/people/profile';
import type { ListingId } from '../../domain/shared/ids';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { ProfileRepository } from '../people/ports/profile-repository';
import type { IndexEntry } from './ports/search-index';

interface Ports {
  readonly listings: ListingRepository;
  readonly profiles: ProfileRepository;
}

/**
 * Returns what the index should hold of a listing. Both revisions only grow, and both are read after the change that is
 * reacted to: so of any two entries the one with the greater sum is the newer, and the last state always wins.
 */
const entryOf = (listing: Listing, organiser: Profile | undefined): IndexEntry => {
  const version = listing.revision + (organiser?.revision ?? 0);
  return listing.status === 'PUBLISHED'
    ? { id: listing.id, version, listing: asPublic(listing), organiserName: organiser?.name ?? '' }
    : { id: listing.id, version, listing: undefined };
};

/** Returns what the index should hold of these listings, as they are stored now. */
export const makeIndexEntries =
  ({ listings, profiles }: Ports) =>
  async (ids: readonly ListingId[]): Promise<readonly IndexEntry[]> => {
    const found = [...(await listings.getMany(ids)).values()];
    const organisers = await profiles.getMany([...new Set(found.map(({ organiserId }) => organiserId))]);
    return found.map((listing) => entryOf(listing, organisers.get(listing.organiserId)));
  };
