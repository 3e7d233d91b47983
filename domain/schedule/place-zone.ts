import type { Coordinates } from '../shared/geo';

type Lookup = (latitude: number, longitude: number) => string;

let lookup: Lookup | undefined;

/** The table of zones is read when it is first asked for: what never expands dates never loads it. */
const loaded = (): Lookup => {
  lookup ??= require('@photostructure/tz-lookup') as Lookup;
  return lookup;
};

/** Returns the name of the time zone of a place (IANA). Near borders it may be the neighbour's: an organiser's word counts more. */
export const zoneNameAt = ({ lat, lon }: Coordinates): string => loaded()(lat, lon);
