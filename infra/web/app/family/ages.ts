import type { Age } from '../finding/question';
import { words } from '../words';

/** Returns completed months between a birth date and a day, both `YYYY-MM-DD`. */
export const monthsBetween = (birthDate: string, day: string): number => {
  const [year = 0, month = 0, date = 0] = birthDate.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDate = 0] = day.split('-').map(Number);
  const months = (toYear - year) * 12 + toMonth - month;
  return toDate >= date ? months : months - 1;
};

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

interface Ages {
  readonly age: { readonly from: number; readonly to: number };
  readonly ageInMonths?: { readonly from: number; readonly to: number } | null;
}

/** Returns the first and last completed month that is welcome. */
export const welcomeMonths = ({ age, ageInMonths }: Ages): readonly [from: number, to: number] =>
  ageInMonths ? [ageInMonths.from, ageInMonths.to] : [age.from * 12, age.to * 12 + 11];

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

export type Fit = 'fits' | 'young' | 'old' | 'maybe';

/** Returns whether a child is welcome. An age in years leaves open where within its year it lies. */
export const fitOf = (target: Ages, age: Age): Fit => {
  const [from, to] = welcomeMonths(target);
  const [first, last] = 'years' in age ? [age.years * 12, age.years * 12 + 11] : [age.months, age.months];
  if (last < from) return 'young';
  if (first > to) return 'old';
  return first >= from && last <= to ? 'fits' : 'maybe';
};

/** How each answer looks. */
export const fitLooks: Readonly<Record<Fit, string>> = {
  fits: 'tag good',
  young: 'tag bad',
  old: 'tag bad',
  maybe: 'tag wait',
};

/** Returns whether a child is welcome, in words that name its age. */
export const fitInWords = (fit: Fit, age: Age): string => {
  const { listing } = words();
  const sentences = {
    fits: listing.childFits,
    young: listing.childTooYoung,
    old: listing.childTooOld,
    maybe: listing.childMaybe,
  };
  return sentences[fit](ageName(age));
};
