import { isWelcomeOn, mayBeWelcome } from '../family/ages';
import type { ListingContent, Target } from '../listing/content';
import type { Session } from '../schedule/sessions';
import { type Coordinates, distanceBetween, isInBox } from '../shared/geo';
import { hasPlaces, lastClosedStart, type PlacesLeft } from './places';
import { isFree, isPriced, totalPriceOf } from './prices';
import type { AskedChild, SearchQuery } from './search-query';
import { localDayOf, matchesTime } from './session-time';

/** Returns where a session takes place. */
export const placeOf = (content: Pick<ListingContent, 'where'>, { details }: Pick<Session, 'details'>): Coordinates =>
  (details?.where ?? content.where).location;

/** Returns whether a place is as near as is asked. */
export const isNear = (place: Coordinates, { within, box }: SearchQuery): boolean =>
  (!within || distanceBetween(within.center, place) <= within.radiusMetres) && (!box || isInBox(box, place));

const costsAsMuch = (content: ListingContent, session: Session, searchQuery: SearchQuery): boolean => {
  const { price, totalPrice, party, free } = searchQuery;
  if (price && !isPriced(content, session, price)) return false;
  if (free !== undefined && isFree(content, session) !== free) return false;
  if (!totalPrice) return true;
  const total = party && totalPriceOf(content, session, party);
  return total !== undefined && total >= totalPrice.from && total <= totalPrice.to;
};

const isWelcome = (target: Target, child: AskedChild, day: number): boolean =>
  'bornOn' in child ? isWelcomeOn(target, child.bornOn, day) : mayBeWelcome(target, child.months);

const isPartyWelcome = ({ target }: ListingContent, session: Session, { party }: SearchQuery): boolean => {
  if (!party) return true;
  const day = localDayOf(session);
  return party.children.every((child) => isWelcome(target, child, day));
};

/** Returns whether a session's place, price and places left are as asked: what is the same in all sessions that differ in nothing. */
export const matchesWhereAndPrice = (
  content: ListingContent,
  session: Session,
  searchQuery: SearchQuery,
  placesLeft: PlacesLeft | undefined,
): boolean =>
  isNear(placeOf(content, session), searchQuery) &&
  costsAsMuch(content, session, searchQuery) &&
  (!searchQuery.available || hasPlaces(content, session, placesLeft, searchQuery));

/**
 * Returns whether somebody can still come at `now` (milliseconds since the epoch): the session has not ended, and where places are
 * asked its booking has not closed.
 */
export const canStillCome = (
  content: ListingContent,
  { start, end }: Pick<Session, 'start' | 'end'>,
  { available }: Pick<SearchQuery, 'available'>,
  now: number,
): boolean => end > now && (!available || start > lastClosedStart(content, now));

/** Returns whether one session fits all that is asked of it, words, its listing and the moment apart. A cancelled one never does. */
export const matchesSession = (
  content: ListingContent,
  session: Session,
  searchQuery: SearchQuery,
  placesLeft: PlacesLeft | undefined,
): boolean =>
  session.status !== 'CANCELLED' &&
  matchesTime(session, searchQuery.when) &&
  isPartyWelcome(content, session, searchQuery) &&
  matchesWhereAndPrice(content, session, searchQuery, placesLeft);
