import type { Delivered, DomainEvent } from '../../domain/listing/events';
import { asPublic, type Listing } from '../../domain/listing/listing';
import type { Profile } from '../../domain/people/profile';
import type { ListingId, OrganiserId } from '../../domain/shared/ids';
import type { ForwardPageRequest } from '../../domain/shared/paging';
import type { ListingRepository } from '../ports/listing-repository';
import type { ProfileRepository } from '../ports/profile-repository';
import type { IndexEntry, SearchIndex } from '../ports/search-index';

interface Ports {
  readonly listings: ListingRepository;
  readonly profiles: ProfileRepository;
  readonly searchIndex: SearchIndex;
}

/** As many as one round trip reads. */
const batchSize = 100;

/**
 * What the index should hold of a listing. Both revisions only grow, and both are read after the change that is
 * reacted to: so of any two entries the one with the greater sum is the newer, and the last state always wins.
 */
const entryOf = (listing: Listing, organiser: Profile | undefined): IndexEntry => {
  const version = listing.revision + (organiser?.revision ?? 0);
  return listing.status === 'PUBLISHED'
    ? { id: listing.id, version, listing: asPublic(listing), organiserName: organiser?.name ?? '' }
    : { id: listing.id, version, listing: undefined };
};

async function* publishedOf(listings: ListingRepository, organiser: OrganiserId): AsyncGenerator<readonly ListingId[]> {
  let request: ForwardPageRequest | undefined = { size: batchSize };
  while (request) {
    const page = await listings.byStatus(organiser, 'PUBLISHED', request);
    yield page.rows.map(({ id }) => id);
    const last = page.rows.at(-1);
    request = page.hasNext && last ? { ...request, after: { key: last.createdAt, id: last.id } } : undefined;
  }
}

/**
 * Brings the search index up to date with whatever happened: reads what is stored now, and never trusts the event for
 * more than an id. Answers the ids of the events to try again.
 */
export const makeIndexListings = ({ listings, profiles, searchIndex }: Ports) => {
  const apply = async (ids: readonly ListingId[]): Promise<ReadonlySet<ListingId>> => {
    const found = [...(await listings.getMany(ids)).values()];
    const organisers = await profiles.getMany([...new Set(found.map(({ organiserId }) => organiserId))]);
    const entries = found.map((listing) => entryOf(listing, organisers.get(listing.organiserId)));
    return new Set(entries.length > 0 ? await searchIndex.apply(entries) : []);
  };

  const reindexOrganiser = async (organiser: OrganiserId): Promise<boolean> => {
    let failures = 0;
    for await (const ids of publishedOf(listings, organiser)) failures += (await apply(ids)).size;
    return failures === 0;
  };

  return async (events: readonly Delivered<DomainEvent>[]): Promise<readonly string[]> => {
    const ofListings = events.filter((event) => event.type !== 'OrganiserRenamed');
    const failedListings = await apply([...new Set(ofListings.map(({ listingId }) => listingId))]);
    const failed = ofListings.filter(({ listingId }) => failedListings.has(listingId)).map(({ id }) => id);
    for (const event of events) {
      if (event.type === 'OrganiserRenamed' && !(await reindexOrganiser(event.organiserId))) failed.push(event.id);
    }
    return failed;
  };
};
