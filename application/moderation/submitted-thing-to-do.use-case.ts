import type { ListingId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import type { ListingNotFound } from '../errors';
import type { ListingRepository } from '../listing/ports/listing-repository';
import { makeSubmittedThingsToDo, type SubmittedListing } from './submitted-things-to-do.use-case';

interface Ports {
  readonly listings: ListingRepository;
}

/** Returns one listing that a moderator may read; `ListingNotFound` for any other. */
export const makeSubmittedThingToDo = ({ listings }: Ports) => {
  const submittedThingsToDo = makeSubmittedThingsToDo({ listings });
  return async (id: ListingId): Promise<Result<SubmittedListing, ListingNotFound>> => {
    const listing = (await submittedThingsToDo([id])).get(id);
    return listing ? ok(listing) : err({ code: 'ListingNotFound' });
  };
};
