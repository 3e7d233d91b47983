import { builtPath } from '../config';
import { numbersOf, type Place } from './question';

type Row = readonly [name: string, region: string, lat: number, lon: number];

export interface Known extends Place {
  readonly region: string;
}

let asked: Promise<readonly Row[]> | undefined;

const rows = (): Promise<readonly Row[]> => {
  asked ??= fetch(builtPath('places')).then((reply) => reply.json() as Promise<readonly Row[]>);
  asked.catch(() => (asked = undefined));
  return asked;
};

/** English names of towns that are listed by their own. */
const ownNames: ReadonlyMap<string, string> = new Map([
  ['warsaw', 'warszawa'],
  ['cracow', 'krakow'],
]);

/** Letters as people type them: without their marks, and ł as l. */
const folded = (text: string): string => {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[łŁ]/g, 'l').toLowerCase().trim();
  return ownNames.get(plain) ?? plain;
};

/** Returns the towns whose name begins with what is typed, those of just that name first. */
export const placesNamed = async (typed: string): Promise<readonly Known[]> => {
  const wanted = folded(typed);
  if (wanted === '') return [];
  const found = (await rows()).filter(([name]) => folded(name).startsWith(wanted));
  const isExact = ([name]: Row): boolean => folded(name) === wanted;
  return [...found]
    .sort((one, two) => Number(isExact(two)) - Number(isExact(one)) || one[0].length - two[0].length)
    .slice(0, 8)
    .map(([name, region, lat, lon]) => ({ name, region, lat, lon }));
};

/** Whether two names are the same, as people type them. */
export const isSameName = (one: string, two: string): boolean => folded(one) === folded(two);

/** About ten kilometres, squared, in degrees of latitude. */
const nearSquared = 0.01;

const squaredTo =
  ({ lat, lon }: Pick<Place, 'lat' | 'lon'>) =>
  ([, , rowLat, rowLon]: Row): number =>
    (rowLat - lat) ** 2 + ((rowLon - lon) * Math.cos((lat * Math.PI) / 180)) ** 2;

/** Returns a position by the town that it is in or near, else by its numbers: whoever opens a shared link is elsewhere. */
const namedPlace = async (lat: number, lon: number): Promise<Place> => {
  const towns = await rows().catch((): readonly Row[] => []);
  const away = squaredTo({ lat, lon });
  const near = towns
    .filter((row) => away(row) < nearSquared)
    .reduce<Row | undefined>((best, row) => (best && away(best) <= away(row) ? best : row), undefined);
  return { name: near?.[0] ?? numbersOf({ lat, lon }), lat, lon };
};

/** Returns where the reader is, to about a hundred metres: no more is needed, and the address is shared. */
export const placeHere = (): Promise<Place> =>
  new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) {
      reject(new Error('There is no geolocation.'));
      return;
    }
    const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(namedPlace(rounded(coords.latitude), rounded(coords.longitude))),
      reject,
      { maximumAge: 600_000, timeout: 10_000 },
    );
  });
