import type { Age } from '../finding/question';
import { words } from '../words';
import { type Ages, type Fit, monthsLikely } from './months';
import { inUnits, welcomeIn } from './welcome';

export { monthsBetween } from './months';

/** Returns how old somebody is, such as "3 years 6 months"; months are said where they count. */
export const ageInWords = (months: number): string => {
  const { listing } = words();
  return inUnits(months, { years: listing.yearsOld, months: listing.monthsOld });
};

export const ageName = (age: Age): string => {
  if ('months' in age) return ageInWords(age.months);
  return age.years === 0 ? words().finding.underOne : words().listing.yearsOld(age.years);
};

/** Returns who is welcome, in words: "From 3 years 6 months to 8 years", or "3 to 11 years". */
export const welcomeInWords = (target: Ages): string => welcomeIn(words().listing, target);

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
