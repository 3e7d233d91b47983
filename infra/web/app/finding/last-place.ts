import { keep, kept } from '../kept';
import { emptyQuestion, type Place, questionText } from './question';

export const rememberPlace = (place: Place | null): void => keep('place', place && JSON.stringify(place));

/** Returns where somebody looked last time. */
const lastPlace = (): Place | null => {
  try {
    const { name, lat, lon } = JSON.parse(kept('place') ?? 'null') as Place;
    const isPlace = typeof name === 'string' && typeof lat === 'number' && typeof lon === 'number';
    return isPlace ? { name, lat, lon } : null;
  } catch {
    return null;
  }
};

/** Returns what would stand in the address of who looks where they looked last time. */
export const addressOfLastTime = (): string => questionText({ ...emptyQuestion, place: lastPlace() });
