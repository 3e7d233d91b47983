import type { ListingId } from '../../../domain/shared/ids';

/** Leads to all that is published, whoever's it is: for operations, and for no request of a person. */
export interface PublishedListings {
  /** Yields their ids, some at a time, in no order. What is published or withdrawn in the same moment may be told or not. */
  ids(): AsyncIterable<readonly ListingId[]>;
}
