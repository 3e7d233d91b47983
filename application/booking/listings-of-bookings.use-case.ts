import type { SessionKey } from '../../domain/booking/session-places';
import type { PublicListing } from '../../domain/listing/content';
import { asPublic, type Listing } from '../../domain/listing/listing';
import { parseSessionId } from '../../domain/schedule/session-id';
import { sessionAt } from '../../domain/schedule/sessions';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { ListedSession } from '../schedule/listed-session';

/** Names what a booking is of. */
export interface Booked {
  /** Undefined when it is no longer published. */
  readonly thingToDo: PublicListing | undefined;
  /** As it is now; of a listing that was withdrawn too. Undefined when there is no such session any more. */
  readonly listed: ListedSession | undefined;
}

interface Ports {
  readonly listings: Pick<ListingRepository, 'getMany'>;
}

const listedIn = (listing: Listing | undefined, { sessionId }: SessionKey): ListedSession | undefined => {
  if (listing?.status !== 'PUBLISHED' && listing?.status !== 'WITHDRAWN') return undefined;
  const session = sessionAt(listing, parseSessionId(sessionId) ?? Number.NaN);
  return session && { listing, session };
};

/** Returns the listing and the session of each, in their order. */
export const makeListingsOfBookings =
  ({ listings }: Ports) =>
  async (keys: readonly SessionKey[]): Promise<readonly Booked[]> => {
    const found = await listings.getMany([...new Set(keys.map(({ thingToDoId }) => thingToDoId))]);
    return keys.map((key) => {
      const listing = found.get(key.thingToDoId);
      return {
        thingToDo: listing?.status === 'PUBLISHED' ? asPublic(listing) : undefined,
        listed: listedIn(listing, key),
      };
    });
  };
