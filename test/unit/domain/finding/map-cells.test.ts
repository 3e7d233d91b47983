import fc from 'fast-check';
import { cellOf, clustersOf, maxClusters, maxZoom } from '../../../../domain/finding/map-cells';
import { listingId } from '../../../../domain/shared/ids';

const places = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});
const near = fc.record({
  lat: fc.double({ min: 51.7, max: 51.8, noNaN: true }),
  lon: fc.double({ min: 19.4, max: 19.5, noNaN: true }),
});
const listingsAt = (locations: readonly { lat: number; lon: number }[]) =>
  locations.map((location, index) => ({ id: listingId(`listing-${index}`), location }));
const someListings = fc.array(fc.oneof(places, near), { maxLength: 60 }).map(listingsAt);

describe('clusters of a map', () => {
  it('add up to all listings, at every zoom', () => {
    fc.assert(
      fc.property(someListings, fc.integer({ min: 0, max: maxZoom }), (listings, zoom) => {
        const counts = clustersOf(listings, zoom).map(({ count }) => count);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(listings.length);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
    );
  });

  it('are never fewer closer up', () => {
    fc.assert(
      fc.property(someListings, fc.integer({ min: 0, max: maxZoom - 1 }), (listings, zoom) => {
        expect(clustersOf(listings, zoom + 1).length).toBeGreaterThanOrEqual(clustersOf(listings, zoom).length);
      }),
    );
  });

  it('name a listing if, and only if, it is alone, and then lie where it does', () => {
    fc.assert(
      fc.property(someListings, fc.integer({ min: 0, max: maxZoom }), (listings, zoom) => {
        for (const { count, listingId: id, location } of clustersOf(listings, zoom)) {
          expect(id !== undefined).toBe(count === 1);
          if (id) expect(listings.find((listing) => listing.id === id)?.location).toEqual(location);
        }
      }),
      { examples: [[listingsAt([{ lat: -0, lon: 0 }]), 0]] },
    );
  });

  it('are no more than a map can show, and even so never fewer closer up', () => {
    const grid = Array.from({ length: 3000 }, (_, index) => ({ lat: (index % 60) - 30, lon: Math.floor(index / 60) }));
    const counts = Array.from({ length: maxZoom + 1 }, (_, zoom) => clustersOf(listingsAt(grid), zoom));
    for (const [zoom, clusters] of counts.entries()) {
      expect(clusters.length).toBeLessThanOrEqual(maxClusters);
      expect(clusters.length).toBeGreaterThanOrEqual(counts[zoom - 1]?.length ?? 0);
      expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(3000);
    }
  });

  it('keep together what is at one place', () => {
    const home = { lat: 51.7592, lon: 19.456 };
    expect(clustersOf(listingsAt([home, home]), maxZoom)).toEqual([{ location: home, count: 2 }]);
  });
});

it.each([
  [{ lat: 51.7592, lon: 19.456 }, 5, '5/17/10'],
  [{ lat: 0, lon: 0 }, 1, '1/1/1'],
  [{ lat: 90, lon: 180 }, 3, '3/7/0'],
  [{ lat: -90, lon: -180 }, 3, '3/0/7'],
  [{ lat: 85.06, lon: 0 }, 3, '3/4/0'],
])('%j lies in the cell that web maps have it in', (place, precision, cell) => {
  expect(cellOf(place, precision)).toBe(cell);
});
