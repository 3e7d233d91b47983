import { isVisibleToAuditors, type Listing } from '../../domain/listing/listing';
import type { ListingId } from '../../domain/shared/ids';
import type { ListingRepository } from '../listing/ports/listing-repository';

export type SubmittedListing = Extract<Listing, { status: 'PENDING' | 'PUBLISHED' | 'REJECTED' | 'WITHDRAWN' }>;

interface Ports {
  readonly listings: ListingRepository;
}

/** Returns those of the listings that a moderator may read: submitted once, and neither a draft again nor removed. */
export const makeSubmittedThingsToDo =
  ({ listings }: Ports) =>
  async (ids: readonly ListingId[]): Promise<ReadonlyMap<ListingId, SubmittedListing>> => {
    const found = await listings.getMany(ids);
    const visible = new Map<ListingId, SubmittedListing>();
    for (const [id, listing] of found) if (isVisibleToAuditors(listing)) visible.set(id, listing);
    return visible;
  };
