import { placesFor } from '../../domain/finding/places';
import type { SearchQuery } from '../../domain/finding/search-query';
import type { Coordinates } from '../../domain/shared/geo';
import { type Clause, totalScript } from './session-script';

const rangesOverlap = (low: string, high: string, { from, to }: { from: number; to: number }): Clause[] => [
  { range: { [low]: { lte: to } } },
  { range: { [high]: { gte: from } } },
];

/** What has a price, and what takes donations, has it in fields of its own: only the former is sorted by it. */
const costs = (asked: { from: number; to: number }): Clause => ({
  bool: {
    should: ['price', 'donation'].map((field) => ({
      bool: { filter: rangesOverlap(`${field}From`, `${field}To`, asked) },
    })),
    minimum_should_match: 1,
  },
});

const sizeOf = ({ party }: SearchQuery) => ({ children: party?.children.length ?? 0, adults: party?.adults ?? 0 });

/** How many places the party needs, by who counts. */
const neededPlaces = ({ party }: SearchQuery) => ({
  children: placesFor({ booking: { counts: 'CHILDREN' } }, party),
  everybody: placesFor({ booking: { counts: 'EVERYBODY' } }, party),
});

const hasPlaces = (searchQuery: SearchQuery): Clause => {
  const { children, everybody } = neededPlaces(searchQuery);
  const among = (counts: string, places: number): Clause => ({
    bool: { filter: [{ term: { counts } }, { range: { placesLeft: { gte: places } } }] },
  });
  return { bool: { should: [among('CHILDREN', children), among('EVERYBODY', everybody)], minimum_should_match: 1 } };
};

const isInBox = ({ southWest, northEast }: NonNullable<SearchQuery['box']>): Clause[] => {
  const [west, east] = [{ gte: southWest.lon }, { lte: northEast.lon }];
  const longitudes = (range: object): Clause => ({ range: { longitudes: range } });
  return [
    { range: { latitudes: { gte: southWest.lat, lte: northEast.lat } } },
    southWest.lon > northEast.lon
      ? { bool: { should: [longitudes(west), longitudes(east)], minimum_should_match: 1 } }
      : longitudes({ ...west, ...east }),
  ];
};

/** Returns whether anything is asked that a session may have of its own. */
export const asksOfTerms = ({ within, box, price, totalPrice, free, available }: SearchQuery): boolean =>
  [within, box, price, totalPrice, free, available].some((asked) => asked !== undefined);

/** Returns conditions on what a listing has of place, price and places left, as far as no session differs. */
export const termClauses = (searchQuery: SearchQuery): Clause[] => {
  const { box, price, totalPrice, free, available } = searchQuery;
  return [
    ...(box ? isInBox(box) : []),
    ...(price ? [costs(price)] : []),
    ...(free === undefined ? [] : [{ term: { free } }]),
    ...(available ? [hasPlaces(searchQuery)] : []),
    ...(totalPrice ? [totalScript({ ...sizeOf(searchQuery), total: totalPrice })] : []),
  ];
};

/** Asks for listings whose own place lies within so many metres. */
export const isWithin = (center: Coordinates, metres: number): Clause => ({
  geo_distance: { distance: `${metres}m`, location: center },
});

/** Asks for listings of which some session is near enough. */
export const isNear = ({ within }: SearchQuery): Clause[] =>
  within ? [{ geo_distance: { distance: `${within.radiusMetres}m`, places: within.center } }] : [];

/** Returns the same conditions for a script that looks at each session's own. */
export const termParams = (searchQuery: SearchQuery): Readonly<Record<string, unknown>> => {
  const { within, box, price, totalPrice, free, available } = searchQuery;
  return {
    ...sizeOf(searchQuery),
    ...(within && { within: { ...within.center, metres: within.radiusMetres } }),
    ...(box && {
      box: { south: box.southWest.lat, north: box.northEast.lat, west: box.southWest.lon, east: box.northEast.lon },
    }),
    ...(price && { price }),
    ...(totalPrice && { total: totalPrice }),
    ...(free !== undefined && { free: String(free) }),
    ...(available && { available: neededPlaces(searchQuery) }),
  };
};
