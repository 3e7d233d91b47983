import * as v from 'valibot';
import { type MapCluster, zoomRule } from '../../domain/finding/map-cells';
import { parseSearchQuery, type RawSearchQuery } from '../../domain/finding/parse-search-query';
import { faultsOf, type InvalidInput, invalidInput } from '../../domain/shared/faults';
import { err, type Result } from '../../domain/shared/result';
import type { Clock } from '../ports/clock';
import type { Metrics } from '../ports/metrics';
import type { SearchIndex, SearchUnavailable } from './ports/search-index';

interface Input {
  readonly searchQuery: Pick<RawSearchQuery, 'search' | 'filter'>;
  readonly zoom: number;
}

interface Ports {
  readonly searchIndex: SearchIndex;
  readonly clock: Clock;
  readonly metrics: Metrics;
}

type Refused = InvalidInput | SearchUnavailable;

/** Returns what answers a family's search query on a map: clusters whose counts add up to all of it. */
export const makeMapClusters =
  ({ searchIndex, clock, metrics }: Ports) =>
  async ({ searchQuery: { search, filter }, zoom }: Input): Promise<Result<readonly MapCluster[], Refused>> => {
    const now = clock.now();
    const asked = parseSearchQuery({ search, filter }, now);
    const level = v.safeParse(zoomRule, zoom);
    const faults = [...(asked.ok ? [] : asked.error.faults), ...faultsOf(level.issues ?? [], 'zoom')];
    if (!asked.ok || !level.success) return err(invalidInput(faults));
    const found = await searchIndex.clusters(asked.value, level.output, { now });
    if (!found.ok) metrics.count('SearchUnavailable');
    return found;
  };
