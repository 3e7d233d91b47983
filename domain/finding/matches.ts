import type { PublicListing } from '../listing/content';
import { type Session, sessionsOf } from '../schedule/sessions';
import { listingFilter } from './listing-conditions';
import type { PlacesLeft } from './places';
import type { SearchQuery } from './search-query';
import { matchesSession } from './session-conditions';
import { horizonOf } from './session-time';
import { mentionsAll } from './words-found';

/** A listing as search knows it. */
export interface SearchCandidate {
  readonly listing: PublicListing;
  readonly organiserName: string;
  readonly placesLeft?: PlacesLeft;
}

/** What of a candidate decides which of its sessions answer. */
export type Searched = Pick<SearchCandidate, 'listing' | 'placesLeft'>;

/** The texts that `search` looks in. */
export const textsOf = ({ listing: { content }, organiserName }: SearchCandidate): string[] => [
  content.name,
  content.description,
  content.where.address,
  organiserName,
];

/**
 * Returns the sessions that answer and have not ended at `now` (milliseconds since the epoch), soonest first: all that is asked
 * holds on each of them. Lazy.
 */
export function* matchingSessions(
  { listing, placesLeft }: Searched,
  searchQuery: SearchQuery,
  now: number,
): Generator<Session, void> {
  if (!listingFilter(searchQuery)(listing)) return;
  const { from, to } = horizonOf(searchQuery.when, now);
  for (const session of sessionsOf(listing, from, to)) {
    if (session.end > now && matchesSession(listing.content, session, searchQuery, placesLeft)) yield session;
  }
}

/** Returns the first session that answers and has not ended at `now` (milliseconds since the epoch). */
export const firstMatchingSession = (candidate: Searched, searchQuery: SearchQuery, now: number): Session | undefined =>
  matchingSessions(candidate, searchQuery, now).next().value ?? undefined;

/** Returns whether the listing answers the search query at `now`: what every search engine must agree with. */
export const matches = (candidate: SearchCandidate, searchQuery: SearchQuery, now: number): boolean =>
  mentionsAll(textsOf(candidate), searchQuery.words) && firstMatchingSession(candidate, searchQuery, now) !== undefined;
