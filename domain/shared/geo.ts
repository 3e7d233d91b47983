/** Holds degrees: latitude −90 to 90, longitude −180 to 180. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

/** Says where something takes place, with its postal address in one line. */
export interface Place {
  readonly location: Coordinates;
  readonly address: string;
}

/** Bounds latitudes and longitudes, ends included. One whose west is east of its east crosses the antimeridian. */
export interface Box {
  readonly southWest: Coordinates;
  readonly northEast: Coordinates;
}

/** Returns whether a place lies in a box. Longitudes -180 and 180 are one and the same. */
export const isInBox = ({ southWest, northEast }: Box, { lat, lon }: Coordinates): boolean => {
  const crosses = southWest.lon > northEast.lon;
  const isBetween = (degrees: number): boolean =>
    crosses
      ? degrees >= southWest.lon || degrees <= northEast.lon
      : degrees >= southWest.lon && degrees <= northEast.lon;
  const isNorthAndSouth = lat >= southWest.lat && lat <= northEast.lat;
  return isNorthAndSouth && (isBetween(lon) || (Math.abs(lon) === 180 && isBetween(-lon)));
};

/** Mean Earth radius in metres, the one Lucene measures with, so that every engine gives the same distance. */
const earthRadiusMetres = 6_371_008.7714;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Returns the great-circle distance in metres (haversine). */
export const distanceBetween = (a: Coordinates, b: Coordinates): number => {
  const latitudes = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
  const longitudes = Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  const chord = latitudes + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * longitudes;
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(chord)));
};
