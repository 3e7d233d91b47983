import type { Facets } from '../../domain/finding/facets';
import type { SearchQuery } from '../../domain/finding/search-query';
import type { Result } from '../../domain/shared/result';
import type { Clock } from '../ports/clock';
import type { Metrics } from '../ports/metrics';
import type { SearchIndex, SearchUnavailable } from './ports/search-index';

interface Ports {
  readonly searchIndex: SearchIndex;
  readonly clock: Clock;
  readonly metrics: Metrics;
}

/** Returns what choosing one more value would find, besides what is asked. */
export const makeFacets =
  ({ searchIndex, clock, metrics }: Ports) =>
  async (asked: SearchQuery): Promise<Result<Facets, SearchUnavailable>> => {
    const facets = await searchIndex.facets(asked, { now: clock.now() });
    if (!facets.ok) metrics.count('SearchUnavailable');
    return facets;
  };
