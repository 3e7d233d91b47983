import type { Age } from '../finding/question';

/** Returns completed months between a birth date and a day, both `YYYY-MM-DD`. */
export const monthsBetween = (birthDate: string, day: string): number => {
  const [year = 0, month = 0, date = 0] = birthDate.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDate = 0] = day.split('-').map(Number);
  const months = (toYear - year) * 12 + toMonth - month;
  return toDate >= date ? months : months - 1;
};

/** Guesses the days since somebody's last month was completed: the middle of a month is wrong by the least. */
const halfMonthDays = 15;

/** Returns a birth date for an age that is said in months today: it is that old today, and grows as the child does. */
export const bornAbout = (months: number, today: string): string => {
  const [year = 0, month = 0, date = 0] = today.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth) - halfMonthDays))
    .toISOString()
    .slice(0, 10);
};

/** Returns the first and last completed month that a child may have on a day. What was said in months today grows until then. */
export const monthsOn = (age: Age, day: string, today: string): readonly [first: number, last: number] => {
  if ('years' in age) return [age.years * 12, age.years * 12 + 11];
  if (age.born !== undefined) return [monthsBetween(age.born, day), monthsBetween(age.born, day)];
  if (day <= today) return [age.months, age.months];
  const grown = age.months + monthsBetween(today, day);
  return [grown, day.slice(8) === today.slice(8) ? grown : grown + 1];
};

/** Returns the months that a child most likely has completed on a day, and whether they are known. */
export const monthsLikely = (age: Age, day: string, today: string): readonly [months: number, isExact: boolean] => {
  const [first, last] = monthsOn(age, day, today);
  if ('years' in age || first === last) return [first, first === last];
  return [monthsBetween(bornAbout(age.months, today), day), false];
};

export interface Ages {
  readonly age: { readonly from: number; readonly to: number };
  readonly ageInMonths?: { readonly from: number; readonly to: number } | null;
}

/** Returns the first and last completed month that is welcome. */
export const welcomeMonths = ({ age, ageInMonths }: Ages): readonly [from: number, to: number] =>
  ageInMonths ? [ageInMonths.from, ageInMonths.to] : [age.from * 12, age.to * 12 + 11];

export type Fit = 'fits' | 'young' | 'old' | 'maybe';

/**
 * Returns whether a child is welcome on a day. An age in years leaves open where within its year it lies, and one that was
 * said in months today, when in the month a child grows older.
 */
export const fitOf = (target: Ages, age: Age, day: string, today: string): Fit => {
  const [from, to] = welcomeMonths(target);
  const [first, last] = monthsOn(age, day, today);
  if (last < from) return 'young';
  if (first > to) return 'old';
  return first >= from && last <= to ? 'fits' : 'maybe';
};
