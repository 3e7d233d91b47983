import type { Age } from '../finding/question';
import { words } from '../words';
import { type Ages, type Fit, monthsLikely } from './months';

export { monthsBetween } from './months';

interface Units {
  readonly years: (count: number) => string;
  readonly months: (count: number) => string;
}

const inUnits = (months: number, units: Units): string => {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return units.months(rest);
  return rest === 0 ? units.years(years) : `${units.years(years)} ${units.months(rest)}`;
};

/** Returns how old somebody is, such as "3 years 6 months"; months are said where they count. */
export const ageInWords = (months: number): string => {
  const { listing } = words();
  return inUnits(months, { years: listing.yearsOld, months: listing.monthsOld });
};

/** Returns an age as a bound, which some languages put in another case: "from 3 years". */
const boundInWords = (months: number): string => inUnits(months, words().listing);

export const ageName = (age: Age): string => {
  if ('months' in age) return ageInWords(age.months);
  return age.years === 0 ? words().finding.underOne : words().listing.yearsOld(age.years);
};

/** Grown-ups are welcome, too: what goes that far has no end. */
const noEndYears = 99;

/** Returns who is welcome, in words: "From 3 years 6 months to 8 years". */
export const welcomeInWords = (target: Ages): string => {
  const { listing } = words();
  const { age, ageInMonths } = target;
  const from = ageInMonths ? boundInWords(ageInMonths.from) : listing.years(age.from);
  const to = ageInMonths ? boundInWords(ageInMonths.to) : listing.years(age.to);
  const begins = (ageInMonths?.from ?? age.from) > 0;
  const ends = age.to < noEndYears;
  if (begins && ends) return listing.ages(from, to);
  if (begins) return listing.agesFrom(from);
  return ends ? listing.agesUpTo(to) : listing.allAges;
};

/** How each answer looks. */
export const fitLooks: Readonly<Record<Fit, string>> = {
  fits: 'tag good',
  young: 'tag bad',
  old: 'tag bad',
  maybe: 'tag wait',
};

/** Returns how old a child is on a day, in words. */
export const ageOn = (age: Age, day: string, today: string): string => {
  if ('years' in age) return ageName(age);
  const [months, isExact] = monthsLikely(age, day, today);
  return isExact ? ageInWords(months) : words().listing.ageAbout(ageInWords(months));
};

/** Returns whether a child is welcome, in words that name its age. */
export const fitInWords = (fit: Fit, age: string): string => {
  const { listing } = words();
  const sentences = {
    fits: listing.childFits,
    young: listing.childTooYoung,
    old: listing.childTooOld,
    maybe: listing.childMaybe,
  };
  return sentences[fit](age);
};
