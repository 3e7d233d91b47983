import type { SearchQuery } from '../../domain/finding/search-query';
import { dayMs, hour } from '../../domain/shared/time';
import { farthestClockMs } from './asked-sessions';
import type { Reading } from './reading';
import type { Clause } from './session-script';
import { earliestOf, isAnySession, longBegunBy, startsBefore } from './sessions-query';
import { isWithin } from './terms-query';
import { mayHoldErrors } from './words-query';

/** How far from its start a page is looked for before it is looked for everywhere: milliseconds, and metres. */
const windows = {
  SOONEST: [hour, 7 * dayMs],
  ASKED_TIME: [6 * hour, 7 * dayMs],
  GEO_DISTANCE: [10_000, 100_000],
} as const;
/** What has begun hours before what is asked, and lasts: it comes first, and fills a page where many answer. */
const underWay = 'UNDER_WAY';
/** Of so many listings all can be put in order in a few milliseconds. */
const fewListings = 10_000;

/** Returns the window to look through when all that answered in window `index` were not enough, of `total` listings. */
export const nextWindow = (index: number, total: number): number =>
  total <= fewListings ? Number.POSITIVE_INFINITY : index + 1;

const isAscending = ({ order, words }: SearchQuery): boolean => order.direction === 'ASC' && !mayHoldErrors(words);

/** Returns whether the list goes by first sessions, soonest first, and by nothing before. */
export const isSoonestFirst = (searchQuery: SearchQuery): boolean =>
  searchQuery.order.by === 'SOONEST' && isAscending(searchQuery);

/** A family goes no farther for a class: what is so near are few listings of all. */
const nearMetres = 30_000;

/** Returns whether so few listings answer that all can be put in order, without looking for them in windows. */
export const isSelective = ({ within, words, organisers }: SearchQuery): boolean =>
  (within !== undefined && within.radiusMetres <= nearMetres) || words.length > 0 || organisers.length > 0;

type Windowed = keyof typeof windows;

/** The order by whose keys a window narrows the list; undefined where none does. */
const windowedBy = ({ searchQuery, backward, start }: Reading): Windowed | undefined => {
  const { by } = searchQuery.order;
  if (!isAscending(searchQuery) || isSelective(searchQuery)) return undefined;
  if (by === 'GEO_DISTANCE') return backward ? undefined : by;
  if (by !== 'SOONEST' || (backward && !(start && isAnySession(searchQuery)))) return undefined;
  return searchQuery.when ? 'ASKED_TIME' : by;
};

const everything = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** The moment by which the asked days have begun where most families live: they begin later the farther west. */
const beginsBy = ({ searchQuery, time: { asOf } }: Reading): number => {
  const earliest = earliestOf(searchQuery, asOf);
  return earliest > asOf ? earliest + farthestClockMs : earliest;
};

/** What began by then is under way when the asked time begins. */
const underWayBy = ({ searchQuery, time: { asOf } }: Reading): number => longBegunBy(searchQuery, asOf);

/** Whether what is long under way stands behind the page's start. */
const mayBeUnderWay = (reading: Reading): boolean => {
  const { backward, start } = reading;
  return !backward && (start === undefined || Number(start.key) < underWayBy(reading));
};

/** How wide a page's windows are, one after the other; behind them it is looked for everywhere. */
const widthsOf = (reading: Reading): readonly (number | typeof underWay)[] => {
  const by = windowedBy(reading);
  if (!by) return [];
  return by !== 'GEO_DISTANCE' && mayBeUnderWay(reading) ? [underWay, ...windows[by]] : windows[by];
};

/** Returns whether looking further than window `index` finds nothing more. */
export const isWidest = (reading: Reading, index: number): boolean => index >= widthsOf(reading).length;

/** Returns the keys that window `index` has all rows of: `from` inclusive, `to` exclusive. */
export const windowOf = (reading: Reading, index: number): { readonly from: number; readonly to: number } => {
  const { backward, start } = reading;
  const by = windowedBy(reading);
  if (!by) return everything;
  const width = widthsOf(reading)[index] ?? Number.POSITIVE_INFINITY;
  const key = start && Number(start.key);
  const from = key ?? Number.NEGATIVE_INFINITY;
  if (width === underWay) return { from, to: underWayBy(reading) };
  if (backward) return key === undefined ? everything : { from: key - width, to: key + 1 };
  return { from, to: Math.max(from, by === 'GEO_DISTANCE' ? 0 : beginsBy(reading)) + width };
};

/**
 * Narrows a list to what stands near the page. To know which session of a listing comes first, or how far it is, is reckoned for
 * each listing that answers; in a window for those of some hours or some kilometres instead of for all of them. Measured
 * on 100,000 listings, all of them answering, soonest first: one script over every single session of every listing 157 ms, in
 * a window 29 ms; over weekly runs of sessions (`collectRuns`) 31 ms, in a window 6 to 10 ms, with the exact total in the same
 * round trip.
 */
export const narrowed = (reading: Reading, index: number): Clause[] => {
  const { searchQuery, time } = reading;
  const { from, to } = windowOf(reading, index);
  if (searchQuery.order.by === 'GEO_DISTANCE') {
    // The engine measures a little differently for a condition than for an order.
    return searchQuery.origin && Number.isFinite(to) ? [isWithin(searchQuery.origin, to + 1)] : [];
  }
  const before = (moment: number): Clause => startsBefore(searchQuery, time.asOf, moment);
  return [
    ...(Number.isFinite(to) ? [before(to)] : []),
    ...(Number.isFinite(from) && isAnySession(searchQuery) ? [{ bool: { must_not: before(from) } }] : []),
  ];
};

/**
 * Returns whether a page is looked for in a part of the list, so that its search does not tell how many rows there are
 * in all.
 */
export const isNarrowed = (reading: Reading): boolean => narrowed(reading, 0).length > 0;
