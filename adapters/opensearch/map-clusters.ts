import * as v from 'valibot';
import {
  compareCells,
  leastPrecision,
  type MapCluster,
  maxClusters,
  precisionAt,
} from '../../domain/finding/map-cells';
import type { SearchQuery } from '../../domain/finding/search-query';
import { listingId } from '../../domain/shared/ids';
import { queryOf } from './query';
import type { Clause } from './session-script';

const bucket = v.object({
  key: v.string(),
  doc_count: v.number(),
  middle: v.object({ location: v.object({ lat: v.number(), lon: v.number() }) }),
  one: v.object({ hits: v.object({ hits: v.array(v.object({ fields: v.object({ id: v.tuple([v.string()]) }) })) }) }),
});
const aggregations = v.object({ cells: v.object({ buckets: v.array(bucket) }) });

type Bucket = v.InferOutput<typeof bucket>;

/** The cells of all that is found; one more than a map tells where there are too many. */
const cellsSearch = (searchQuery: SearchQuery, precision: number, now: number): Clause => ({
  query: queryOf(searchQuery, now),
  size: 0,
  track_total_hits: false,
  aggs: {
    cells: {
      geotile_grid: { field: 'location', precision, size: maxClusters + 1 },
      aggs: {
        middle: { geo_centroid: { field: 'location' } },
        one: { top_hits: { size: 1, docvalue_fields: ['id'], stored_fields: '_none_' } },
      },
    },
  },
});

/** Asks the engine; answers the aggregations of one search. */
type Ask = (search: Clause) => Promise<unknown>;

const clusterOf = ({ doc_count: count, middle, one }: Bucket): MapCluster => {
  const alone = count === 1 ? one.hits.hits[0]?.fields.id[0] : undefined;
  return { location: middle.location, count, ...(alone !== undefined && { listingId: listingId(alone) }) };
};

/**
 * Returns the clusters of a map as `clustersOf` of the domain does: by the closest cells that are few enough. One round trip for most
 * maps. Where they are too many, halves what is left of the precisions: more cells never are fewer.
 */
export const readClusters = async (
  ask: Ask,
  searchQuery: SearchQuery,
  zoom: number,
  now: number,
): Promise<readonly MapCluster[]> => {
  const cellsAt = async (precision: number) =>
    v.parse(aggregations, await ask(cellsSearch(searchQuery, precision, now))).cells.buckets;
  let buckets = await cellsAt(precisionAt(zoom));
  let [low, high] = [leastPrecision, buckets.length > maxClusters ? precisionAt(zoom) - 1 : 0];
  while (low <= high) {
    const middle = Math.ceil((low + high) / 2);
    const found = await cellsAt(middle);
    if (found.length > maxClusters) high = middle - 1;
    else [low, buckets] = [middle + 1, found];
  }
  return buckets
    .map((one) => [one.key, clusterOf(one)] as const)
    .sort(compareCells)
    .map(([, cluster]) => cluster);
};
