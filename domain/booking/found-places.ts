import type { PlacesLeft } from '../finding/places';
import type { Published } from '../listing/listing';
import { sessionIdOf, sessionsOf } from '../schedule/sessions';
import { termsOf } from './bookable';
import { foundPlaces, type SessionPlaces, underTerms } from './session-places';

/**
 * Returns the places that a search finds in the sessions of a listing that are stored and have not ended at `from` (milliseconds
 * since the epoch): by what the listing says now, since nobody may have written the session since its capacity changed.
 */
export const foundPlacesOf = (listing: Published, stored: readonly SessionPlaces[], from: number): PlacesLeft => {
  const { booking } = listing.content;
  if (!booking || stored.length === 0) return {};
  const unread = new Map(stored.map((places) => [places.sessionId, places]));
  const found: Record<string, number> = {};
  for (const session of sessionsOf(listing, from, Number.POSITIVE_INFINITY)) {
    const id = sessionIdOf(session);
    const places = unread.get(id);
    if (places) found[id] = foundPlaces(underTerms(places, termsOf(booking, session)));
    unread.delete(id);
    if (unread.size === 0) break;
  }
  return found;
};
