import type { Age } from '../finding/question';
import { tickedOf } from '../finding/ticked';
import type { PartyChoice } from './reckoning';

interface Child {
  readonly id: string;
  /** How old it is, in completed months. */
  readonly months: number;
}

/**
 * Returns who was asked for in the search, of the children whom a family has. Ages in months stand for a child of one's own;
 * one in years for the only child of that age, since of several nobody knows which.
 */
export const firstParty = (
  known: readonly Child[],
  asked: { readonly children: readonly Age[]; readonly adults: number },
  pressed: readonly string[],
): PartyChoice => {
  const ticked = tickedOf(known, asked.children, pressed);
  const byYears = asked.children.flatMap((age) => {
    if (!('years' in age)) return [];
    const same = known.filter(({ months }) => Math.floor(months / 12) === age.years);
    return same.length === 1 ? same.map(({ id }) => id) : [];
  });
  const coming = new Set([...ticked, ...byYears]);
  return { children: known.map(({ id }) => id).filter((id) => coming.has(id)), adults: asked.adults };
};
