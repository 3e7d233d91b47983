import type { ListingContent, PublicListing } from '../listing/content';
import { soughtPrices } from '../listing/price-kind';
import { type Session, sessionsOf } from '../schedule/sessions';
import { distanceBetween } from '../shared/geo';
import { dayMs, dayOf } from '../shared/time';
import { type AskedWord, knownWordsOf, lettersOf } from '../shared/words';
import { hoursOfDay } from './asked-time';
import type { AskedTime, SearchQuery } from './search-query';

/** A listing as search knows it. */
export interface SearchCandidate {
  readonly listing: PublicListing;
  readonly organiserName: string;
}

/** The texts that `search` looks in. */
export const textsOf = ({ listing: { content }, organiserName }: SearchCandidate): string[] => [
  content.name,
  content.description,
  content.where.address,
  organiserName,
];

/** Whether each word begins some word of the texts, in one of its forms. */
export const matchesWords = (texts: readonly string[], words: readonly AskedWord[]): boolean => {
  if (words.length === 0) return true;
  const letters = texts.map(lettersOf).join(' ');
  if (!words.every(({ beginnings }) => beginnings.some((beginning) => letters.includes(beginning.replaceAll('=', '')))))
    return false;
  const known = texts.flatMap(knownWordsOf);
  return words.every(({ beginnings }) =>
    beginnings.some((beginning) => known.some((candidate) => candidate.startsWith(beginning))),
  );
};

const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from <= b.to && b.from <= a.to;

const isAnyAmong = <T>(asked: readonly T[], values: readonly T[]): boolean =>
  asked.length === 0 || values.some((value) => asked.includes(value));

const isAmong = <T>(asked: readonly T[], value: T): boolean => asked.length === 0 || asked.includes(value);

const isPriced = (content: ListingContent, asked: NonNullable<SearchQuery['price']>): boolean => {
  const prices = soughtPrices(content);
  return prices !== undefined && overlaps(asked, prices);
};

/** Whether the listing fits all that is asked but words and time. */
export const matchesContent = (content: ListingContent, searchQuery: SearchQuery): boolean => {
  const { target } = content;
  const { within, price } = searchQuery;
  return (
    isAmong(searchQuery.types, content.type) &&
    isAmong(searchQuery.categories, content.category) &&
    isAnyAmong(searchQuery.targetTypes, target.type) &&
    (searchQuery.bookingMandatory === undefined || searchQuery.bookingMandatory === content.bookingMandatory) &&
    (searchQuery.adultMandatory === undefined || searchQuery.adultMandatory === content.adultMandatory) &&
    searchQuery.ages.every((age) => overlaps(age, target.age)) &&
    (!price || isPriced(content, price)) &&
    (!within || distanceBetween(within.center, content.where.location) <= within.radiusMetres)
  );
};

/** Whether a session overlaps one of the asked intervals. */
export const matchesTime = (session: Pick<Session, 'start' | 'end'>, when: AskedTime | undefined): boolean => {
  if (!when) return true;
  const { start, end } = hoursOfDay(when.hours);
  // An interval may begin on the day before and run past midnight into the session.
  const first = Math.max(dayOf(session.start) - 1, when.days?.from ?? Number.NEGATIVE_INFINITY);
  const last = Math.min(dayOf(session.end), when.days?.to ?? Number.POSITIVE_INFINITY);
  for (let day = first; day <= last; day++) {
    if (session.start < day * dayMs + end && session.end > day * dayMs + start) return true;
  }
  return false;
};

/** The asked time as a whole: no session outside of it can answer. Milliseconds since the epoch. */
export const horizonOf = (when: AskedTime | undefined, now: number): { readonly from: number; readonly to: number } => {
  const { start, end } = hoursOfDay(when?.hours);
  const from = when?.days ? when.days.from * dayMs + start : Number.NEGATIVE_INFINITY;
  const to = when?.days ? when.days.to * dayMs + end : Number.POSITIVE_INFINITY;
  return { from: Math.max(from, now), to };
};

/** The first session that answers and has not ended at `now` (milliseconds since the epoch). */
export const firstMatchingSession = (
  content: ListingContent,
  when: AskedTime | undefined,
  now: number,
): Session | undefined => {
  const { from, to } = horizonOf(when, now);
  for (const session of sessionsOf({ content }, from, to)) {
    if (session.end > now && matchesTime(session, when)) return session;
  }
  return undefined;
};

/** Whether the listing answers the search query at `now`: what every search engine must agree with. */
export const matches = (candidate: SearchCandidate, searchQuery: SearchQuery, now: number): boolean =>
  matchesContent(candidate.listing.content, searchQuery) &&
  matchesWords(textsOf(candidate), searchQuery.words) &&
  firstMatchingSession(candidate.listing.content, searchQuery.when, now) !== undefined;
