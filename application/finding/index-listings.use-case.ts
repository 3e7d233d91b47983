import type { DomainEvent } from '../../domain/events';
import type { Delivered } from '../../domain/operations/claim-check';
import type { ListingId, OrganiserId } from '../../domain/shared/ids';
import type { ForwardPageRequest } from '../../domain/shared/paging';
import type { ListingRepository } from '../listing/ports/listing-repository';
import { type EntryPorts, makeIndexEntries } from './index-entries';
import type { SearchIndex } from './ports/search-index';

interface Ports extends EntryPorts {
  readonly searchIndex: SearchIndex;
}

/** As many as one round trip reads. */
const batchSize = 100;

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
export const makeIndexListings = ({ searchIndex, ...ports }: Ports) => {
  const { listings, placeCrossings } = ports;
  const entriesOf = makeIndexEntries(ports);

  const apply = async (ids: readonly ListingId[]): Promise<ReadonlySet<ListingId>> => {
    const entries = await entriesOf(ids);
    return new Set(entries.length > 0 ? await searchIndex.apply(entries) : []);
  };

  const reindexOrganiser = async (organiser: OrganiserId): Promise<boolean> => {
    let failures = 0;
    for await (const ids of publishedOf(listings, organiser)) failures += (await apply(ids)).size;
    return failures === 0;
  };

  return async (events: readonly Delivered<DomainEvent>[]): Promise<readonly string[]> => {
    const ofListings = events.filter((event) => event.type !== 'OrganiserRenamed');
    const crossed = ofListings.filter(({ type }) => type === 'PlacesCrossed').map(({ listingId }) => listingId);
    await Promise.all([...new Set(crossed)].map((id) => placeCrossings.add(id)));
    const failedListings = await apply([...new Set(ofListings.map(({ listingId }) => listingId))]);
    const failed = ofListings.filter(({ listingId }) => failedListings.has(listingId)).map(({ id }) => id);
    for (const event of events) {
      if (event.type === 'OrganiserRenamed' && !(await reindexOrganiser(event.organiserId))) failed.push(event.id);
    }
    return failed;
  };
};
