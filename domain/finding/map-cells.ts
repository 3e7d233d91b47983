import * as v from 'valibot';
import type { Coordinates } from '../shared/geo';
import type { ListingId } from '../shared/ids';

/** Describes several listings near each other on a map, or one. */
export interface MapCluster {
  /** The middle of its listings. */
  readonly location: Coordinates;
  /** At least 1. */
  readonly count: number;
  /** The listing, where it is one. */
  readonly listingId?: ListingId;
}

/** Names the closest that a map goes, as web maps count: the whole world on one tile is 0. */
export const maxZoom = 18;

/** Takes how close a map is. */
export const zoomRule = v.pipe(
  v.number(),
  v.check((zoom) => Number.isInteger(zoom) && zoom >= 0 && zoom <= maxZoom, `is not between 0 and ${maxZoom}`),
);

/** A tile of a map is cut into four times four cells: a cluster is as wide as a thumb. */
const cutting = 2;

/** Limits how many clusters a map tells; where there would be more, its cells are larger. */
export const maxClusters = 1024;

/** Names the precision at which there are never more cells than that. */
export const leastPrecision = 5;

/** Returns the precision of the cells of a map: the world is 2 to the power of it wide. */
export const precisionAt = (zoom: number): number => zoom + cutting;

const clamped = (index: number, tiles: number): number => Math.min(tiles - 1, Math.max(0, Math.floor(index)));

/**
 * Returns the cell in which a place lies, `precision/column/row`, on the map that the web uses (spherical Mercator): a cell
 * lies wholly within one of lower precision, so that closer up there are never fewer clusters.
 */
export const cellOf = ({ lat, lon }: Coordinates, precision: number): string => {
  const tiles = 2 ** precision;
  const sine = Math.sin((lat * Math.PI) / 180);
  const column = clamped(((lon + 180) / 360) * tiles, tiles);
  const row = clamped((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * tiles, tiles);
  return `${precision}/${column}/${row}`;
};

interface Placed {
  readonly id: ListingId;
  readonly location: Coordinates;
}

const middleOf = (listings: readonly Placed[]): Coordinates => {
  const mean = (angle: 'lat' | 'lon') =>
    listings.reduce((sum, { location }) => sum + location[angle], 0) / listings.length;
  return { lat: mean('lat'), lon: mean('lon') };
};

const clusterOf = (listings: readonly Placed[]): MapCluster => {
  const [first, second] = listings;
  if (first && !second) return { location: first.location, count: 1, listingId: first.id };
  return { location: middleOf(listings), count: listings.length };
};

/** Orders clusters: those of most listings first, then by their cells. */
export const compareCells = (a: readonly [string, { readonly count: number }], b: typeof a): number =>
  b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1);

/** Returns the clusters of a map, most listings first; their counts add up to all listings. The reference for every engine. */
export const clustersOf = (listings: readonly Placed[], zoom: number): readonly MapCluster[] => {
  for (let precision = precisionAt(zoom); ; precision--) {
    const cells = new Map<string, Placed[]>();
    for (const listing of listings) {
      const cell = cellOf(listing.location, precision);
      const there = cells.get(cell);
      if (there) there.push(listing);
      else cells.set(cell, [listing]);
    }
    if (cells.size > maxClusters) continue;
    return [...cells]
      .map(([cell, placed]) => [cell, clusterOf(placed)] as const)
      .sort(compareCells)
      .map(([, cluster]) => cluster);
  }
};
