import type { SearchQuery } from '../../domain/finding/search-query';
import { comparePositions, type PageRequest, type Position } from '../../domain/shared/paging';

/** Holds milliseconds since the epoch. */
export interface Time {
  readonly now: number;
  readonly asOf: number;
}

/**
 * Says which way rows are read: from `start`, which the page was cut at, towards `stop`, where it ends at the latest.
 */
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
