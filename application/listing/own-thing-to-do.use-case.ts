import { type OwnListing, ownListing } from './own-listing';
import type { ListingRepository } from './ports/listing-repository';

interface Ports {
  readonly listings: ListingRepository;
}

/** Returns one of the organiser's own listings, whatever its status; `ListingNotFound` for any other. */
export const makeOwnThingToDo =
  ({ listings }: Ports) =>
  (input: OwnListing) =>
    ownListing(listings, input);
