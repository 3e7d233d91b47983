import { matches, matchingSessions, type SearchCandidate } from '../../domain/finding/matches';
import { parseSearchQuery } from '../../domain/finding/parse-search-query';
import type { PlacesLeft } from '../../domain/finding/places';
import type { SearchQuery } from '../../domain/finding/search-query';
import type { ListingContent } from '../../domain/listing/content';
import type { LocalTime } from '../../domain/schedule/local-time';
import type { SessionChange } from '../../domain/schedule/session-changes';
import { sessionIdAt } from '../../domain/schedule/session-id';
import type { Instant } from '../../domain/shared/time';
import { aContent, anId, anOrganiser, noon } from './listings';

/** A filter as a search query. */
const askedBy = (filter: object): SearchQuery => {
  const parsed = parseSearchQuery({ filter }, noon);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.faults));
  return parsed.value;
};

/** What is not the usual of a listing, its sessions and their places. */
export interface ListedAs {
  readonly content?: Partial<ListingContent>;
  readonly changes?: readonly SessionChange[];
  readonly placesLeft?: PlacesLeft;
}

const aCandidate = ({ content = {}, changes = [], placesLeft }: ListedAs): SearchCandidate => ({
  listing: { id: anId(), organiserId: anOrganiser(), content: aContent(content), sessionChanges: changes },
  organiserName: 'Puppet House',
  ...(placesLeft && { placesLeft }),
});

export const isFound = (listed: ListedAs, filter: object): boolean =>
  matches(aCandidate(listed), askedBy(filter), noon);

/** When the sessions that answer start. */
export const startsOf = (listed: ListedAs, filter: object): string[] =>
  [...matchingSessions(aCandidate(listed), askedBy(filter), noon)].map(({ start }) => new Date(start).toISOString());

const shown = (from: string, to: string): ListingContent['when']['dateTime'] => ({
  from: `${from}T00:00:00Z` as Instant,
  to: `${to}T22:00:00Z` as Instant,
});

/** Sessions by rule on the venue's clock; without a rule one. */
export const by = (
  timeZone: string,
  start: string,
  rrule?: string,
  durationMinutes = 60,
): Pick<ListingContent, 'type' | 'when'> => ({
  type: 'RECURRING_EVENT',
  when: {
    dateTime: shown('2026-11-01', '2028-06-30'),
    occurrences: [],
    timeZone,
    schedules: [{ start: start as LocalTime, durationMinutes, ...(rrule && { rrule }) }],
  },
});

/** Four of them, at ten in Warsaw. */
export const saturdays = by('Europe/Warsaw', '2026-11-28T10:00', 'FREQ=WEEKLY;COUNT=4');
export const firstSaturday = Date.parse('2026-11-28T09:00:00Z');
export const ofSession = (start: number, details: Partial<SessionChange>): SessionChange => ({
  sessionId: sessionIdAt(start),
  scope: 'THIS',
  ...details,
});

export function bookingOf(capacity: number): NonNullable<ListingContent['booking']> {
  return {
    capacity,
    counts: 'EVERYBODY',
    closesMinutesBefore: 0,
    ageGate: 'ENFORCE',
    waitingList: true,
    offerHours: 24,
    cancellation: [],
  };
}
