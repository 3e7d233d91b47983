import type { BookingRules } from '../listing/booking-rules';
import type { ListingContent } from '../listing/content';
import { type Session, sessionIdOf } from '../schedule/sessions';
import type { AskedParty, SearchQuery } from './search-query';

/** Counts the places left in sessions, by the session's id. Of a session that is not named all places are left. */
export type PlacesLeft = Readonly<Record<string, number>>;

/**
 * Lists the numbers of places that are told apart: an index hears when a session's places cross one of these, and of
 * nothing between.
 */
export const placeSteps = [1, 2, 3, 4, 5, 6, 10, 20] as const;

/** Returns the step that so many places reach: below the first it is 0. */
export const stepOfPlaces = (places: number): number => [...placeSteps].reverse().find((step) => step <= places) ?? 0;

/** Returns how many places a session has to have for a party: the next step, so that none is promised in vain. */
export const placesFor = (
  { booking }: { readonly booking?: Pick<BookingRules, 'counts'> },
  party: AskedParty | undefined,
): number => {
  const children = party?.children.length ?? 0;
  const people = booking?.counts === 'CHILDREN' ? children : children + (party?.adults ?? 0);
  return placeSteps.find((step) => step >= people) ?? people;
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

/** Returns whether the party can come: places are left for all of it, or none has to be booked. */
export const hasPlaces = (
  content: Pick<ListingContent, 'booking' | 'bookingMandatory'>,
  session: Session,
  placesLeft: PlacesLeft | undefined,
  { party }: Pick<SearchQuery, 'party'>,
): boolean =>
  !content.bookingMandatory || Number(placesLeftIn(content, session, placesLeft)) >= placesFor(content, party);
