import { foundPlacesOf } from '../../domain/booking/found-places';
import type { PlacesLeft } from '../../domain/finding/places';
import { asPublic, type Listing } from '../../domain/listing/listing';
import type { Profile } from '../../domain/people/profile';
import { lastSessionId, sessionIdAt } from '../../domain/schedule/session-id';
import { longestPastMs } from '../../domain/schedule/sessions';
import type { ListingId } from '../../domain/shared/ids';
import type { BookingLists } from '../booking/ports/booking-lists';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { ProfileRepository } from '../people/ports/profile-repository';
import type { Clock } from '../ports/clock';
import type { PlaceCrossings } from './ports/place-crossings';
import type { IndexEntry } from './ports/search-index';

/** Names what index entries are made from. */
export interface EntryPorts {
  readonly listings: ListingRepository;
  readonly profiles: ProfileRepository;
  readonly bookingLists: Pick<BookingLists, 'sessionsBetween'>;
  readonly placeCrossings: PlaceCrossings;
  readonly clock: Clock;
}

interface Versioned {
  readonly organiser: Profile | undefined;
  readonly crossings: number;
  readonly placesLeft: PlacesLeft;
}

/**
 * Returns what the index should hold of a listing. Its revision, its organiser's and the crossings of its places only grow, and all are
 * read after the change that is reacted to: so of any two entries the one with the greater sum is the newer, and the last state
 * always wins.
 */
const entryOf = (listing: Listing, { organiser, crossings, placesLeft }: Versioned): IndexEntry => {
  const { id } = listing;
  const version = listing.revision + (organiser?.revision ?? 0) + crossings;
  if (listing.status !== 'PUBLISHED') return { id, version, listing: undefined };
  const places = Object.keys(placesLeft).length > 0 && { placesLeft };
  return { id, version, listing: asPublic(listing), organiserName: organiser?.name ?? '', ...places };
};

/** Returns what the index should hold of these listings, as they are stored now. */
export const makeIndexEntries = ({ listings, profiles, bookingLists, placeCrossings, clock }: EntryPorts) => {
  const placesLeftOf = async (listing: Listing): Promise<PlacesLeft> => {
    if (listing.status !== 'PUBLISHED' || !listing.content.booking) return {};
    const now = clock.now();
    const from = sessionIdAt(now - longestPastMs);
    return foundPlacesOf(listing, await bookingLists.sessionsBetween(listing.id, from, lastSessionId), now);
  };

  return async (ids: readonly ListingId[]): Promise<readonly IndexEntry[]> => {
    // Before the places that they count: an entry is never older than its version says.
    const [crossings, stored] = await Promise.all([placeCrossings.of(ids), listings.getMany(ids)]);
    const found = [...stored.values()];
    const organisers = await profiles.getMany([...new Set(found.map(({ organiserId }) => organiserId))]);
    return Promise.all(
      found.map(async (listing) =>
        entryOf(listing, {
          organiser: organisers.get(listing.organiserId),
          crossings: crossings.get(listing.id) ?? 0,
          placesLeft: await placesLeftOf(listing),
        }),
      ),
    );
  };
};
