import fc from 'fast-check';
import type { SearchIndex } from '../../application/finding/ports/search-index';
import { clustersOf, type MapCluster, maxClusters, maxZoom } from '../../domain/finding/map-cells';
import { aContent, noon } from '../builders/listings';
import { valueOf } from '../builders/results';
import { runs } from '../builders/runs';
import { anySearchQuery, asked, entryOf, type Listed, plainList, randomEntries } from './search-index-random';

const at = (lat: number, lon: number): Listed =>
  entryOf(aContent({ where: { location: { lat, lon }, address: 'Piotrkowska 1, Łódź' } }));

const placedAt = (entry: Listed | undefined) =>
  entry ? [{ id: entry.id, location: entry.listing.content.where.location }] : [];

/** Engines keep a place to the centimetre, each a little differently. */
const degrees = 5;

const isAlike = (found: readonly MapCluster[], expected: readonly MapCluster[]): void => {
  const plain = ({ count, listingId }: MapCluster) => ({ count, listingId });
  expect(found.map(plain)).toEqual(expected.map(plain));
  for (const [index, { location }] of found.entries()) {
    expect(location.lat).toBeCloseTo(expected[index]?.location.lat ?? Number.NaN, degrees);
    expect(location.lon).toBeCloseTo(expected[index]?.location.lon ?? Number.NaN, degrees);
  }
};

/** What every search index shows on a map. */
export const searchMapContract = (filled: (entries: readonly Listed[]) => Promise<SearchIndex>): void =>
  describe('on a map', () => {
    const clustersIn = async (index: SearchIndex, args: object, zoom: number, now = noon) =>
      valueOf(await index.clusters(asked(args), zoom, { now }));

    it('shows all that is found, as the plain cells of the map do', async () => {
      const entries = randomEntries(200);
      const index = await filled(entries);
      const places = new Map<string, Listed>(entries.map((entry) => [entry.id, entry]));
      const zooms = fc.integer({ min: 0, max: maxZoom });
      await fc.assert(
        fc.asyncProperty(anySearchQuery, zooms, async (args, zoom) => {
          const found = plainList(entries, asked(args), { now: noon, asOf: noon });
          const placed = found.flatMap(({ id }) => placedAt(places.get(id)));
          isAlike(await clustersIn(index, args, zoom), clustersOf(placed, zoom));
        }),
        { numRuns: runs(100), seed: 11 },
      );
    });

    it('shows the poles, both sides of the antimeridian and what is at one place', async () => {
      const places = [at(89.9, 0), at(-89.9, 12), at(10, 179.9), at(10, -179.9), at(0.5, 0.5), at(0.5, 0.5)];
      const index = await filled(places);
      const placed = places.flatMap(placedAt);
      for (const zoom of [0, 3, maxZoom]) isAlike(await clustersIn(index, {}, zoom), clustersOf(placed, zoom));
      expect((await clustersIn(index, {}, maxZoom)).map(({ count }) => count)).toEqual([2, 1, 1, 1, 1]);
    });

    it('shows no more clusters than a map can, and never fewer closer up', async () => {
      const places = Array.from({ length: 1500 }, (_, index) =>
        at(((index * 7) % 120) - 60, ((index * 11) % 360) - 180),
      );
      const index = await filled(places);
      const placed = places.flatMap(placedAt);
      let fewest = 0;
      for (const zoom of [0, 3, 5, 9, maxZoom]) {
        const clusters = await clustersIn(index, {}, zoom);
        isAlike(clusters, clustersOf(placed, zoom));
        expect(clusters.length).toBeLessThanOrEqual(maxClusters);
        expect(clusters.length).toBeGreaterThanOrEqual(fewest);
        fewest = clusters.length;
      }
      expect(fewest).toBeGreaterThan(100);
    });

    it('shows nothing where nothing is found', async () => {
      const index = await filled([at(0, 0)]);
      expect(await clustersIn(index, { search: 'nowhere' }, 5)).toEqual([]);
    });
  });
