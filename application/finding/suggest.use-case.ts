import { anything, type SearchQuery } from '../../domain/finding/search-query';
import {
  parseSuggestQuery,
  type RawSuggestQuery,
  type Suggestion,
  type SuggestQuery,
  suggestedCategories,
  suggestionsOf,
} from '../../domain/finding/suggestions';
import type { InvalidInput } from '../../domain/shared/faults';
import { ok, type Result } from '../../domain/shared/result';
import type { Clock } from '../ports/clock';
import type { Metrics } from '../ports/metrics';
import type { SearchHit, SearchIndex, SearchUnavailable } from './ports/search-index';

interface Ports {
  readonly searchIndex: SearchIndex;
  readonly clock: Clock;
  readonly metrics: Metrics;
}

type Refused = InvalidInput | SearchUnavailable;

/** So many listings are looked at for what their names, addresses and organisers say. */
const maxCandidates = 50;

/** The best by the words, and where it is known from where the nearest, too. */
const queriesFor = ({ words, origin }: SuggestQuery): readonly SearchQuery[] => {
  const asked = { ...anything, words };
  return [
    { ...asked, order: { by: 'RELEVANCE', direction: 'DESC' } },
    ...(origin ? [{ ...asked, origin, order: { by: 'GEO_DISTANCE', direction: 'ASC' } } as const] : []),
  ];
};

type Hits = readonly SearchHit[];

const eachOnce = (hits: Hits): Hits => [...new Map(hits.map((hit) => [hit.listing.id, hit])).values()];

/** Returns all answers, or the first that is none. */
const together = <T>(answers: readonly Result<T, SearchUnavailable>[]): Result<readonly T[], SearchUnavailable> => {
  const values: T[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    values.push(answer.value);
  }
  return ok(values);
};

/** Returns what somebody may be about to type: only what can be found now. */
export const makeSuggest = ({ searchIndex, clock, metrics }: Ports) => {
  const find = async (searchQuery: SearchQuery, size: number): Promise<Result<Hits, SearchUnavailable>> => {
    const now = clock.now();
    const found = await searchIndex.find(searchQuery, { size, backward: false }, { now, asOf: now });
    return found.ok ? ok(found.value.rows) : found;
  };

  return async (raw: RawSuggestQuery): Promise<Result<readonly Suggestion[], Refused>> => {
    const parsed = parseSuggestQuery(raw);
    if (!parsed.ok) return parsed;
    const query = parsed.value;
    if (query.words.length === 0) return ok([]);
    const categories = suggestedCategories(query.words);
    const found = together(
      await Promise.all([
        ...categories.map((category) => find({ ...anything, categories: [category] }, 1)),
        ...queriesFor(query).map((searchQuery) => find(searchQuery, maxCandidates)),
      ]),
    );
    if (!found.ok) {
      metrics.count('SearchUnavailable');
      return found;
    }
    const isFound = (index: number): boolean => (found.value[index] ?? []).length > 0;
    const candidates = eachOnce(found.value.slice(categories.length).flat());
    return ok(
      suggestionsOf(
        query,
        candidates,
        categories.filter((_, index) => isFound(index)),
      ),
    );
  };
};
