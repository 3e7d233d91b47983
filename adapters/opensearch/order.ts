import type { SearchQuery } from '../../domain/finding/search-query';
import { behindAllPrices } from '../../domain/listing/price-kind';
import type { Position } from '../../domain/shared/paging';
import { idFields, idNumbers } from './id-order';
import type { Clause } from './session-script';
import { firstSessionScript } from './sessions-query';
import { engineScoreOf, mayHoldErrors, readScore, scoreSort, tierSort } from './words-query';

/** The best first: the engine's own score tells how many words are found by an error, too. */
const isByScore = ({ order }: SearchQuery): boolean => order.by === 'RELEVANCE' && order.direction === 'DESC';

/**
 * Returns whether rows are sorted by what only scripts make of the engine's score: the engine works it out when told
 * to.
 */
export const hasTiers = (searchQuery: SearchQuery): boolean =>
  mayHoldErrors(searchQuery.words) && !isByScore(searchQuery);

/**
 * Returns the search query's order: by how many words are found by a typing error only, then by its key; equal keys by id, ascending
 * whatever the direction. `reversed` turns all of it round.
 */
export const sortOf = (searchQuery: SearchQuery, asOf: number, reversed: boolean): Clause[] => {
  const { order, origin, words } = searchQuery;
  const turned = (direction: 'ASC' | 'DESC') => ((direction === 'ASC') === reversed ? 'desc' : 'asc');
  const direction = turned(order.direction);
  const keys: { readonly [By in typeof order.by]: () => Clause } = {
    RELEVANCE: () => (hasTiers(searchQuery) ? scoreSort(words, direction) : { _score: { order: direction } }),
    PRICE: () => ({ priceFrom: { order: direction, missing: behindAllPrices[order.direction] } }),
    GEO_DISTANCE: () => ({ _geo_distance: { location: origin, order: direction, unit: 'm' } }),
    SOONEST: () => ({
      _script: { type: 'number', order: direction, script: firstSessionScript(searchQuery, asOf) },
    }),
  };
  return [
    ...(hasTiers(searchQuery) ? [tierSort(words, turned('ASC'))] : []),
    keys[order.by](),
    ...idFields.map((field) => ({ [field]: { order: turned('ASC') } })),
  ];
};

/**
 * Returns the values that a row is sorted by; with `beside`, those of a place right behind it (1) or right before it (-1), where no
 * other row stands.
 */
export const sortValues = (
  searchQuery: SearchQuery,
  { key, id, tier = 0 }: Position,
  beside: 1 | 0 | -1 = 0,
): (string | number)[] => {
  const ids = idNumbers(id).map((number, rank) => (rank === idFields.length - 1 ? number + beside : number));
  if (isByScore(searchQuery)) return [engineScoreOf({ score: Number(key), tier }, searchQuery.words), ...ids];
  return hasTiers(searchQuery) ? [tier, key, ...ids] : [key, ...ids];
};

/** Returns where a listing stands, out of the values that it is sorted by. */
export const positionOf = (searchQuery: SearchQuery, id: string, values: readonly (string | number)[]): Position => {
  const key = Number(values.at(-1 - idFields.length));
  if (isByScore(searchQuery)) {
    const { score, tier } = readScore(key, searchQuery.words);
    return { key: score, id, ...(tier > 0 && { tier }) };
  }
  const tier = hasTiers(searchQuery) ? Number(values[0]) : 0;
  return { key, id, ...(tier > 0 && { tier }) };
};
