import type { SearchQuery } from '../../domain/finding/search-query';
import { comparePositions, type PageRequest, type Position } from '../../domain/shared/paging';
import { dayMs, hour } from '../../domain/shared/time';
import { hasTiers, sortOf, sortValues } from './order';
import { queryOf } from './query';
import type { Clause } from './session-script';
import { earliestOf, isAnySession, isBehindScript, startsBefore } from './sessions-query';
import { mayHoldErrors } from './words-query';

/** Milliseconds since the epoch. */
export interface Time {
  readonly now: number;
  readonly asOf: number;
}

/** Which way rows are read: from `start`, which the page was cut at, towards `stop`, where it ends at the latest. */
export interface Reading {
  readonly searchQuery: SearchQuery;
  readonly time: Time;
  readonly size: number;
  readonly backward: boolean;
  readonly start: Position | undefined;
  readonly stop: Position | undefined;
}

/** A page that begins where it ends, or behind that, is empty: read forward it says rightly what stands on either side. */
const isEmpty = ({ order }: SearchQuery, { after, before }: PageRequest): boolean =>
  after !== undefined &&
  before !== undefined &&
  comparePositions(after, before, order.direction === 'ASC' ? 1 : -1) >= 0;

export const readingOf = (searchQuery: SearchQuery, page: PageRequest, time: Time): Reading => {
  const backward = page.backward && !isEmpty(searchQuery, page);
  const [start, stop] = backward ? [page.before, page.after] : [page.after, page.before];
  return { searchQuery, time, size: page.size, backward, start, stop };
};

/** How far from its start a page is looked for, in milliseconds, before it is looked for everywhere. */
const windows: readonly number[] = [6 * hour, 7 * dayMs, Number.POSITIVE_INFINITY];
const widest = windows.length - 1;
/** Of so many listings all can be put in order in a few milliseconds. */
const fewListings = 10_000;

/** The window to look through when all that answered in window `index` were not enough, of `total` listings. */
export const nextWindow = (index: number, total: number): number => (total <= fewListings ? widest : index + 1);

/** Whether the list goes by first sessions, soonest first, and by nothing before. */
const isSoonestFirst = ({ order, words }: SearchQuery): boolean =>
  order.by === 'SOONEST' && order.direction === 'ASC' && !mayHoldErrors(words);

/** Whether looking further than window `index` finds nothing more. */
export const isWidest = ({ searchQuery, backward, start }: Reading, index: number): boolean =>
  !isSoonestFirst(searchQuery) || index === widest || (backward && !(start && isAnySession(searchQuery)));

/** The keys that window `index` has all rows of: `from` inclusive, `to` exclusive. */
export const windowOf = (reading: Reading, index: number): { readonly from: number; readonly to: number } => {
  const { searchQuery, time, backward, start } = reading;
  const key = start && Number(start.key);
  const width = windows[index] ?? Number.POSITIVE_INFINITY;
  if (!isSoonestFirst(searchQuery) || (backward && key === undefined))
    return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  if (backward && key !== undefined)
    return { from: isAnySession(searchQuery) ? key - width : Number.NEGATIVE_INFINITY, to: key + 1 };
  const from = key ?? Number.NEGATIVE_INFINITY;
  return { from, to: Math.max(from, earliestOf(searchQuery, time.asOf)) + width };
};

/**
 * Narrows soonest-first to sessions that start near the page. To know which session of a listing comes first costs the engine
 * a script; in a window it runs for the listings of some hours instead of for all of them. Measured on 100,000 listings, all
 * of them answering: one script over every single session of every listing 157 ms, in a window 29 ms; over weekly runs of
 * sessions (`runsOf`) 31 ms, in a window 6 to 10 ms, with the exact total in the same round trip.
 */
const narrowed = (reading: Reading, index: number): Clause[] => {
  const { searchQuery, time } = reading;
  const { from, to } = windowOf(reading, index);
  const before = (moment: number): Clause => startsBefore(searchQuery, time.asOf, moment);
  return [
    ...(Number.isFinite(to) ? [before(to)] : []),
    ...(Number.isFinite(from) && isAnySession(searchQuery) ? [{ bool: { must_not: before(from) } }] : []),
  ];
};

/** Whether a page is looked for in a part of the list, so that its search does not tell how many rows there are in all. */
export const isNarrowed = (reading: Reading): boolean => narrowed(reading, 0).length > 0;

/** The page's rows and one more, which tells whether the list goes on. */
export const pageSearch = (reading: Reading, index: number): Clause => {
  const { searchQuery, time, size, backward, start } = reading;
  const also = narrowed(reading, index);
  return {
    query: queryOf(searchQuery, time.now, also),
    size: size + 1,
    track_total_hits: also.length === 0,
    _source: ['listing', 'organiserName'],
    sort: sortOf(searchQuery, time.asOf, backward),
    track_scores: hasTiers(searchQuery),
    ...(start && { search_after: sortValues(searchQuery, start) }),
  };
};

/** How many rows the whole list has. */
export const totalSearch = ({ searchQuery, time }: Reading): Clause => ({
  query: queryOf(searchQuery, time.now),
  size: 0,
  track_total_hits: true,
});

/** Positions around a row that no other row stands between: the row itself counts among those behind a page. */
const justAfter = (position: Position): Position => ({ ...position, id: `${position.id}\u0000` });
const justBefore = (position: Position): Position => {
  const last = position.id.length - 1;
  const id = `${position.id.slice(0, last)}${String.fromCharCode(position.id.charCodeAt(last) - 1)}\uffff`;
  return { ...position, id };
};

/** Whether any row stands behind the page's start, the row at the start included. */
export const behindSearch = (reading: Reading, start: Position): Clause => {
  const { searchQuery, time, backward } = reading;
  if (isSoonestFirst(searchQuery)) return soonestBehind(reading, start);
  return {
    query: queryOf(searchQuery, time.now),
    size: 1,
    track_total_hits: false,
    _source: false,
    sort: sortOf(searchQuery, time.asOf, !backward),
    track_scores: hasTiers(searchQuery),
    search_after: sortValues(searchQuery, backward ? justBefore(start) : justAfter(start)),
  };
};

/** A script looks at listings only until one of them stands there. */
const soonestBehind = ({ searchQuery, time: { now, asOf }, backward }: Reading, { key, id }: Position): Clause => {
  const row = { key: Number(key), id, backward };
  return {
    query: queryOf(searchQuery, now, [
      ...(backward ? [] : [startsBefore(searchQuery, asOf, row.key + 1)]),
      isBehindScript(searchQuery, asOf, row),
    ]),
    size: 1,
    track_total_hits: false,
    terminate_after: 1,
    _source: false,
  };
};
