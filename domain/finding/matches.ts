import type { PublicListing } from '../listing/content';
import { type Session, sessionsOf } from '../schedule/sessions';
import type { AskedWord } from '../shared/words';
import { listingFilter } from './listing-conditions';
import type { PlacesLeft } from './places';
import { anything, type SearchQuery } from './search-query';
import { canStillCome, matchesSession } from './session-conditions';
import { horizonOf } from './session-time';
import { mentionsAll } from './words-found';

/** Describes a listing as search knows it. */
export interface SearchCandidate {
  readonly listing: PublicListing;
  readonly organiserName: string;
  readonly placesLeft?: PlacesLeft;
}

/** Holds what of a candidate decides which of its sessions answer. */
export type Searched = Pick<SearchCandidate, 'listing' | 'placesLeft'>;

/** Returns the texts that `search` looks in. */
export const textsOf = ({ listing: { content }, organiserName }: SearchCandidate): string[] => [
  content.name,
  content.description,
  content.where.address,
  organiserName,
];

/**
 * Returns the sessions that answer and have not ended at `now` (milliseconds since the epoch), soonest first: all that is asked
 * holds on each of them, and where places are asked, booking has not closed. Lazy. `expanded` are all sessions of the listing, where they are at hand.
 */
export function* matchingSessions(
  { listing, placesLeft }: Searched,
  searchQuery: SearchQuery,
  now: number,
  expanded?: readonly Session[],
): Generator<Session, void> {
  if (!listingFilter(searchQuery)(listing)) return;
  const { content } = listing;
  const { from, to } = horizonOf(searchQuery.when, now);
  for (const session of expanded ?? sessionsOf(listing, from, to)) {
    if (!canStillCome(content, session, searchQuery, now)) continue;
    if (matchesSession(content, session, searchQuery, placesLeft)) yield session;
  }
}

/** Holds what is asked of one session. */
export type SessionQuery = Pick<
  SearchQuery,
  'when' | 'party' | 'available' | 'price' | 'totalPrice' | 'free' | 'within' | 'box'
>;

/** Returns what a search query asks of one session, whatever it asks of the whole listing. */
export const askedOfSessions = ({
  when,
  party,
  available,
  price,
  totalPrice,
  free,
  within,
  box,
}: SearchQuery): SessionQuery => ({
  ...(when && { when }),
  ...(party && { party }),
  ...(available && { available }),
  ...(price && { price }),
  ...(totalPrice && { totalPrice }),
  ...(free !== undefined && { free }),
  ...(within && { within }),
  ...(box && { box }),
});

/** Returns a search query that asks this of one session, and nothing else. */
export const sessionsAsked = (asked: SessionQuery): SearchQuery => ({ ...anything, ...asked });

/** Returns the first session that answers and has not ended at `now` (milliseconds since the epoch). */
export const firstMatchingSession = (candidate: Searched, searchQuery: SearchQuery, now: number): Session | undefined =>
  matchingSessions(candidate, searchQuery, now).next().value ?? undefined;

const mentionsEach = (candidate: SearchCandidate, words: readonly AskedWord[]): boolean =>
  mentionsAll(textsOf(candidate), words);

/**
 * Returns whether the listing answers the search query at `now`: what every search engine must agree with. `mentions` looks
 * for words in those of the listing, where these are at hand.
 */
export const matches = (
  candidate: SearchCandidate,
  searchQuery: SearchQuery,
  now: number,
  mentions = mentionsEach,
): boolean => mentions(candidate, searchQuery.words) && firstMatchingSession(candidate, searchQuery, now) !== undefined;
