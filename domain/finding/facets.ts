import { mayBeWelcome } from '../family/ages';
import type { PublicListing } from '../listing/content';
import type { Session } from '../schedule/sessions';
import { dayMs, dayOf } from '../shared/time';
import { ageBands, type Band, bandName, monthsOfBand, priceBands } from './bands';
import { languageRangesOf, supportsOf } from './listing-conditions';
import { matchingSessions, type Searched } from './matches';
import { isPriced } from './prices';
import type { AskedTime, SearchQuery } from './search-query';
import { localDayOf, matchesTime } from './session-time';

/** Counts how many listings would answer if a value was chosen. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export const facetNames = [
  'category',
  'type',
  'day',
  'accessibility',
  'setting',
  'language',
  'ageBand',
  'priceBand',
  'organiser',
] as const;
export type FacetName = (typeof facetNames)[number];

/** Holds each facet's values that some listing answers with, most first, then by value. */
export type Facets = Readonly<Record<FacetName, readonly FacetCount[]>>;

/** Limits how many values a facet tells. */
export const maxFacetValues = 100;
/** Limits how many days in a row the facet of days tells. */
export const maxFacetDays = 36;

/** Returns the days (since the epoch, both included) that are told: from the first that may be today somewhere, or from the asked ones where they lie later. */
export const daysOfFacet = (when: AskedTime | undefined, now: number): Band => {
  const today = dayOf(now) - 1;
  const asked = when?.days?.from ?? today;
  const from = asked < today + maxFacetDays ? today : asked;
  return { from, to: from + maxFacetDays - 1 };
};

export const dayName = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** Returns the days within `days` whose stretch a session overlaps. A day and the hours of a search query are one stretch. */
const daysOfSession = (session: Session, when: AskedTime | undefined, days: Band): string[] => {
  const names: string[] = [];
  const day = localDayOf(session);
  const first = Math.max(days.from, day - 2);
  const last = Math.min(days.to, day + 3 + Math.ceil((session.end - session.start) / dayMs));
  for (let one = first; one <= last; one++) {
    if (matchesTime(session, { ...when, days: { from: one, to: one } })) names.push(dayName(one));
  }
  return names;
};

interface Facet {
  /** The search query without the facet's own filter; for sessions, with what bounds its values. */
  readonly without: (searchQuery: SearchQuery, now: number) => SearchQuery;
  /** What a listing has of the facet, whatever the session. */
  readonly ofListing?: (listing: PublicListing) => readonly string[];
  /** What one session has of it. */
  readonly ofSession?: (listing: PublicListing, session: Session, searchQuery: SearchQuery) => readonly string[];
  /** What of a session tells its values: sessions alike in it are looked at once. */
  readonly toldBy?: (session: Session) => unknown;
}

const facets: { readonly [Name in FacetName]: Facet } = {
  category: {
    without: (searchQuery) => ({ ...searchQuery, categories: [] }),
    ofListing: ({ content }) => [content.category],
  },
  type: {
    without: (searchQuery) => ({ ...searchQuery, types: [] }),
    ofListing: ({ content }) => [content.type],
  },
  day: {
    without: (searchQuery, now) => ({
      ...searchQuery,
      when: { ...searchQuery.when, days: daysOfFacet(searchQuery.when, now) },
    }),
    ofSession: (_, session, { when }) => (when?.days ? daysOfSession(session, when, when.days) : []),
  },
  accessibility: {
    without: (searchQuery) => ({ ...searchQuery, accessibility: [] }),
    ofListing: ({ content }) => supportsOf(content),
  },
  setting: {
    without: (searchQuery) => ({ ...searchQuery, settings: [] }),
    ofListing: ({ content }) => (content.setting ? [content.setting] : []),
  },
  language: {
    without: (searchQuery) => ({ ...searchQuery, languages: [] }),
    ofListing: ({ content }) => languageRangesOf(content),
  },
  ageBand: {
    without: (searchQuery) => ({ ...searchQuery, ages: [] }),
    ofListing: ({ content }) =>
      ageBands.filter((band) => mayBeWelcome(content.target, monthsOfBand(band))).map(bandName),
  },
  priceBand: {
    without: ({ price: _, ...searchQuery }) => searchQuery,
    ofSession: ({ content }, session) => priceBands.filter((band) => isPriced(content, session, band)).map(bandName),
    toldBy: ({ details }) => details?.price,
  },
  organiser: {
    without: (searchQuery) => ({ ...searchQuery, organisers: [] }),
    ofListing: ({ organiserId }) => [organiserId],
  },
};

/** Returns what is asked for the values of a facet: the search query without the facet's own filter. */
export const askedForFacet = (name: FacetName, searchQuery: SearchQuery, now: number): SearchQuery =>
  facets[name].without(searchQuery, now);

const mostFirst = (a: FacetCount, b: FacetCount): number => b.count - a.count || (a.value < b.value ? -1 : 1);

/** Returns counts as a facet tells them. */
export const toldCounts = (counts: readonly FacetCount[]): readonly FacetCount[] =>
  counts
    .filter(({ count }) => count > 0)
    .sort(mostFirst)
    .slice(0, maxFacetValues);

/** Which sessions of a candidate answer a search query. */
type Answering<Candidate> = (candidate: Candidate, searchQuery: SearchQuery, now: number) => Iterable<Session>;

const valuesOf = <Candidate extends Searched>(
  { ofListing, ofSession, toldBy }: Facet,
  candidate: Candidate,
  searchQuery: SearchQuery,
  answering: Iterable<Session>,
): Iterable<string> => {
  const values = new Set<string>();
  const told = new Set<unknown>();
  for (const session of answering) {
    if (ofListing) return ofListing(candidate.listing);
    const sign = toldBy?.(session);
    if (toldBy && told.has(sign)) continue;
    told.add(sign);
    for (const value of ofSession?.(candidate.listing, session, searchQuery) ?? []) values.add(value);
  }
  return values;
};

/**
 * Returns each facet of the candidates that mention the asked words. A value counts the listings that would answer if it was
 * chosen, so that a facet's own filter does not count for it. `now` is milliseconds since the epoch.
 */
export const facetsOf = <Candidate extends Searched>(
  candidates: readonly Candidate[],
  searchQuery: SearchQuery,
  now: number,
  answering: Answering<Candidate> = matchingSessions,
): Facets => {
  const countsOf = (name: FacetName): readonly FacetCount[] => {
    const facet = facets[name];
    const asked = askedForFacet(name, searchQuery, now);
    const counts = new Map<string, number>();
    for (const candidate of candidates) {
      for (const value of valuesOf(facet, candidate, asked, answering(candidate, asked, now))) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    return toldCounts([...counts].map(([value, count]) => ({ value, count })));
  };
  return Object.fromEntries(facetNames.map((name) => [name, countsOf(name)])) as Record<FacetName, FacetCount[]>;
};
