import type { Words } from '../words/words';
import { type Ages, welcomeMonths } from './months';

interface Units {
  readonly years: (count: number) => string;
  readonly months: (count: number) => string;
}

/** Returns months as years and what is beyond them. */
export const inUnits = (months: number, units: Units): string => {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return units.months(rest);
  return rest === 0 ? units.years(years) : `${units.years(years)} ${units.months(rest)}`;
};

/** Grown-ups are welcome, too: what goes that far has no end. */
const noEndYears = 99;

/** Returns the last age that is welcome: all of its year where it is that year's last month, else to the month. */
const lastIn = (listing: Words['listing'], to: number): string => {
  const years = Math.floor(to / 12);
  if (years === 0) return listing.months(to);
  return to % 12 === 11 ? listing.years(years) : `${listing.years(years)} ${listing.months(to % 12)}`;
};

/** Returns who is welcome, in the words of a language. Whole years are said as people say them. */
export const welcomeIn = (listing: Words['listing'], target: Ages): string => {
  const [from, to] = welcomeMonths(target);
  const first = inUnits(from, listing);
  if (target.age.to >= noEndYears) return from > 0 ? listing.agesFrom(first) : listing.allAges;
  if (from === 0) return listing.agesUpTo(lastIn(listing, to));
  if (from % 12 > 0 || to % 12 < 11) return listing.ages(first, lastIn(listing, to));
  const [fromYears, toYears] = [from / 12, (to - 11) / 12];
  return fromYears === toYears ? listing.yearsOld(fromYears) : listing.agesInYears(fromYears, toYears);
};
