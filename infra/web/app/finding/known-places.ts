import { builtPath } from '../config';
import type { Place } from './question';

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

/** Returns where the reader is, to about a hundred metres: no more is needed, and the address is shared. */
export const placeHere = (name: string): Promise<Place> =>
  new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) {
      reject(new Error('There is no geolocation.'));
      return;
    }
    const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ name, lat: rounded(coords.latitude), lon: rounded(coords.longitude) }),
      reject,
      { maximumAge: 600_000, timeout: 10_000 },
    );
  });
