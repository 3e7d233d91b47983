import type { SearchQuery } from '../../domain/finding/search-query';
import type { Clause } from './session-script';
import { hasSession, mayHaveSession } from './sessions-query';
import { isNear } from './terms-query';
import { mentionsWords } from './words-query';

const anyOf = (field: string, values: readonly string[]): Clause[] =>
  values.length > 0 ? [{ terms: { [field]: values } }] : [];

const allOf = (field: string, values: readonly string[]): Clause[] =>
  values.map((value) => ({ term: { [field]: value } }));

const flag = (field: string, value: boolean | undefined): Clause[] =>
  value === undefined ? [] : [{ term: { [field]: value } }];

/** Listings that welcome somebody who has completed some number of months from `from` to `to`. */
const welcomes = ({ from, to }: { readonly from: number; readonly to: number }): Clause[] => [
  { range: { monthsFrom: { lte: to } } },
  { range: { monthsTo: { gte: from } } },
];

const monthsOfYear = 12;
const lastMonth = monthsOfYear - 1;

const welcomesAll = ({ ages, party }: SearchQuery): Clause[] => [
  ...ages.flatMap(({ from, to }) => welcomes({ from: from * monthsOfYear, to: to * monthsOfYear + lastMonth })),
  ...(party?.children ?? []).flatMap((child) => ('months' in child ? welcomes(child.months) : [])),
];

/** What a listing has, whatever the session. */
const listingClauses = (searchQuery: SearchQuery): Clause[] => [
  ...anyOf('type', searchQuery.types),
  ...anyOf('category', searchQuery.categories),
  ...anyOf('organiser', searchQuery.organisers),
  ...anyOf('target', searchQuery.targetTypes),
  ...anyOf('setting', searchQuery.settings),
  ...anyOf('attendance', searchQuery.attendances),
  ...anyOf('languages', searchQuery.languages),
  ...anyOf('tags', searchQuery.tags),
  ...allOf('accessibility', searchQuery.accessibility),
  ...flag('bookingMandatory', searchQuery.bookingMandatory),
  ...flag('adultMandatory', searchQuery.adultMandatory),
  ...welcomesAll(searchQuery),
];

/** Returns what one search query asks of listings, whatever the session, that another does not. */
export const askedBesides = (searchQuery: SearchQuery, other: SearchQuery): readonly Clause[] => {
  const known = new Set(listingClauses(other).map((clause) => JSON.stringify(clause)));
  return listingClauses(searchQuery).filter((clause) => !known.has(JSON.stringify(clause)));
};

/** A removed listing has no sessions: clauses about sessions leave it out. */
const withSessions = (searchQuery: SearchQuery, sessions: readonly Clause[]): Clause => ({
  bool: {
    filter: [...listingClauses(searchQuery), ...isNear(searchQuery), ...sessions],
    must: mentionsWords(searchQuery.words),
  },
});

/**
 * Returns the search query in the engine's words. Whatever a client wrote stands in it as a value, never as text to be parsed.
 * `now` is milliseconds since the epoch.
 */
export const queryOf = (
  searchQuery: SearchQuery,
  now: number,
  also: readonly Clause[] = [],
  before = Number.POSITIVE_INFINITY,
): Clause => withSessions(searchQuery, [...hasSession(searchQuery, now, before), ...also]);

/** Returns a query for listings among which are all that answer: a script tells which do. */
export const wideQueryOf = (searchQuery: SearchQuery, now: number): Clause =>
  withSessions(searchQuery, mayHaveSession(searchQuery, now));
