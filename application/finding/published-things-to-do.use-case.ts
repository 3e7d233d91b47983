import type { PublicListing } from '../../domain/listing/content';
import { asPublic } from '../../domain/listing/listing';
import type { ListingId } from '../../domain/shared/ids';
import type { ListingRepository } from '../listing/ports/listing-repository';

interface Ports {
  readonly listings: ListingRepository;
}

/** Returns those of the listings that are published: all that a family may read. */
export const makePublishedThingsToDo =
  ({ listings }: Ports) =>
  async (ids: readonly ListingId[]): Promise<ReadonlyMap<ListingId, PublicListing>> => {
    const found = await listings.getMany(ids);
    const published = new Map<ListingId, PublicListing>();
    for (const [id, listing] of found) if (listing.status === 'PUBLISHED') published.set(id, asPublic(listing));
    return published;
  };
