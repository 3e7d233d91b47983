import type { BookingRules } from '../listing/booking-rules';
import type { ListingContent } from '../listing/content';
import { type Session, sessionIdOf } from '../schedule/sessions';
import { minute } from '../shared/time';
import { type AskedParty, maxParty, type SearchQuery } from './search-query';

/** Counts the places left in sessions, by the session's id. Of a session that is not named all places are left. */
export type PlacesLeft = Readonly<Record<string, number>>;

/** As many places as the largest party takes. More are told apart by nobody: an index hears of nothing above. */
const maxToldPlaces = maxParty.children + maxParty.adults;

/** Returns so many places as far as a search query tells them apart; none where more are taken than there are. */
export const toldPlaces = (places: number): number => Math.min(Math.max(places, 0), maxToldPlaces);

/** Returns how many places a session has to have for a party; one for nobody in particular. */
export const placesFor = (
  { booking }: { readonly booking?: Pick<BookingRules, 'counts'> },
  party: AskedParty | undefined,
): number => {
  const children = party?.children.length ?? 0;
  const people = booking?.counts === 'CHILDREN' ? children : children + (party?.adults ?? 0);
  return Math.max(people, 1);
};

/** Returns the places that are left in a session; undefined where none can be booked here. */
export const placesLeftIn = (
  { booking }: Pick<ListingContent, 'booking'>,
  session: Session,
  placesLeft: PlacesLeft | undefined,
): number | undefined => {
  if (!booking) return undefined;
  return placesLeft?.[sessionIdOf(session)] ?? session.details?.capacity ?? booking.capacity;
};

/** Returns by how long before its start a session's booking closes, in milliseconds; undefined where none has to be booked here. */
export const bookingClosesMs = ({
  booking,
  bookingMandatory,
}: Pick<ListingContent, 'booking' | 'bookingMandatory'>): number | undefined =>
  bookingMandatory && booking ? booking.closesMinutesBefore * minute : undefined;

/**
 * Returns the latest moment at which a session may start whose booking has closed at `now`; no moment at all where none has to be
 * booked. Where booking has not opened yet, it has not closed: there are places.
 */
export const lastClosedStart = (content: Pick<ListingContent, 'booking' | 'bookingMandatory'>, now: number): number => {
  const closesMs = bookingClosesMs(content);
  return closesMs === undefined ? Number.NEGATIVE_INFINITY : now + closesMs;
};

/** Returns whether the party can come, if booking has not closed: places are left for all of it, or none has to be booked. */
export const hasPlaces = (
  content: Pick<ListingContent, 'booking' | 'bookingMandatory'>,
  session: Session,
  placesLeft: PlacesLeft | undefined,
  { party }: Pick<SearchQuery, 'party'>,
): boolean =>
  !content.bookingMandatory || Number(placesLeftIn(content, session, placesLeft)) >= placesFor(content, party);
