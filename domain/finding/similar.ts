import * as v from 'valibot';
import { welcomeYears } from '../family/ages';
import type { Category, Target } from '../listing/content';
import type { Coordinates } from '../shared/geo';
import { rowsRule } from '../shared/rules';
import { anything, type SearchQuery } from './search-query';

/** Holds what of a listing decides what is similar. */
export interface Alike {
  readonly category: Category;
  readonly target: Pick<Target, 'age' | 'ageInMonths'>;
  readonly where: { readonly location: Coordinates };
}

/** Returns the search query for what is similar to a listing: of its category, for children of its ages, the nearest first. */
export const similarTo = ({ category, target, where }: Alike): SearchQuery => ({
  ...anything,
  categories: [category],
  ages: [welcomeYears(target)],
  origin: where.location,
  order: { by: 'GEO_DISTANCE', direction: 'ASC' },
});

const usualRows = 5;
const maxRows = 20;

/** Says how many similar listings are told. */
export const similarRows = v.pipe(
  v.nullish(rowsRule(maxRows)),
  v.transform((first) => first ?? usualRows),
);
