import type { SearchHit, SearchIndex } from '../../application/finding/ports/search-index';
import type { Page, PageRequest } from '../../domain/shared/paging';
import { noon } from '../builders/listings';
import { asked, type Moment } from './search-index-random';

export const atNoon: Moment = { now: noon, asOf: noon };

export const pageIn = async (
  index: SearchIndex,
  args: object,
  page: PageRequest,
  time: Moment,
): Promise<Page<SearchHit>> => {
  const result = await index.find(asked(args), page, time);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** The whole list that is found, which is one page. */
export const wholeIn = async (
  index: SearchIndex,
  args: object,
  time: Moment = atNoon,
): Promise<readonly SearchHit[]> => {
  const { rows, ...page } = await pageIn(index, args, { size: 500, backward: false }, time);
  expect(page).toEqual({ total: rows.length, hasNext: false, hasPrevious: false });
  return rows;
};

export const idsOf = (rows: readonly SearchHit[]): string[] => rows.map(({ listing }) => listing.id);
