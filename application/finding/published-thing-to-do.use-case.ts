import type { PublicListing } from '../../domain/listing/content';
import type { ListingId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import type { ListingNotFound } from '../errors';
import type { ListingRepository } from '../listing/ports/listing-repository';
import { makePublishedThingsToDo } from './published-things-to-do.use-case';

interface Ports {
  readonly listings: ListingRepository;
}

/** Returns one listing that a family may read; `ListingNotFound` for any other. */
export const makePublishedThingToDo = ({ listings }: Ports) => {
  const publishedThingsToDo = makePublishedThingsToDo({ listings });
  return async (id: ListingId): Promise<Result<PublicListing, ListingNotFound>> => {
    const listing = (await publishedThingsToDo([id])).get(id);
    return listing ? ok(listing) : err({ code: 'ListingNotFound' });
  };
};
