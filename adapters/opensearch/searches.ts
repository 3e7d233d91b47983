import type { SearchQuery } from '../../domain/finding/search-query';
import { behindAllPrices } from '../../domain/listing/price-kind';
import type { Position } from '../../domain/shared/paging';
import { hasTiers, sortOf, sortValues } from './order';
import { isSoonestFirst, narrowed, windowOf } from './page-window';
import { queryOf } from './query';
import type { Reading } from './reading';
import { rowField } from './row';
import type { Clause } from './session-script';
import { isBehindScript, startsBefore } from './sessions-query';
import { isWithin } from './terms-query';

/** Asks for the page's rows and one more, which tells whether the list goes on. */
export const pageSearch = (reading: Reading, index: number): Clause => {
  const { searchQuery, time, size, backward, start } = reading;
  const also = narrowed(reading, index);
  return {
    query: queryOf(searchQuery, time.now, also, isSoonestFirst(searchQuery) ? windowOf(reading, index).to : undefined),
    size: size + 1,
    track_total_hits: also.length === 0,
    docvalue_fields: [rowField],
    stored_fields: '_none_',
    sort: sortOf(searchQuery, time.asOf, backward),
    track_scores: hasTiers(searchQuery),
    ...(start && { search_after: sortValues(searchQuery, start) }),
  };
};

/** Asks how many rows the whole list has. */
export const totalSearch = ({ searchQuery, time }: Reading): Clause => ({
  query: queryOf(searchQuery, time.now),
  size: 0,
  track_total_hits: true,
});

/** Rows that may stand behind a row by its key: the nearer, the cheaper. */
const narrowedBehind = ({ order, origin }: SearchQuery, { key }: Position, backward: boolean): Clause[] => {
  if (backward || order.direction === 'DESC') return [];
  if (order.by === 'GEO_DISTANCE' && origin) return [isWithin(origin, Number(key) + 1)];
  return order.by === 'PRICE' && Number(key) < behindAllPrices.ASC ? [{ range: { priceFrom: { lte: key } } }] : [];
};

/** Asks whether any row stands behind the page's start, the row at the start included. */
export const behindSearch = (reading: Reading, start: Position): Clause => {
  const { searchQuery, time, backward } = reading;
  if (isSoonestFirst(searchQuery)) return soonestBehind(reading, start);
  return {
    query: queryOf(searchQuery, time.now, hasTiers(searchQuery) ? [] : narrowedBehind(searchQuery, start, backward)),
    size: 1,
    track_total_hits: false,
    stored_fields: '_none_',
    sort: sortOf(searchQuery, time.asOf, !backward),
    track_scores: hasTiers(searchQuery),
    // The row itself counts among those behind a page.
    search_after: sortValues(searchQuery, start, backward ? -1 : 1),
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
    stored_fields: '_none_',
  };
};
