import { modulo } from '../shared/time';

/** Names a day of the Gregorian calendar. `month` is 1 to 12, `day` 1 to 31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const daysInEra = 146_097;
const yearsInEra = 400;

/** Returns the day number (days since 1 January 1970) of a date. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export const dayNumber = (year: number, month: number, day: number): number => {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / yearsInEra);
  const yearOfEra = marchYear - era * yearsInEra;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysInEra + dayOfEra - 719_468;
};

/** Returns the date of a day number. The reverse of `dayNumber`. */
export const civilDate = (day: number): CivilDate => {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / daysInEra);
  const dayOfEra = shifted - era * daysInEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * yearsInEra + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
};

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInYear = (year: number): number => (isLeapYear(year) ? 366 : 365);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Returns the weekday of a day number: 0 is Monday, 6 is Sunday. */
export const weekdayOf = (day: number): number => modulo(day + 3, 7);

/** Returns the first day of the week that holds `day`, where weeks begin on `weekStart` (0 is Monday). */
export const weekBegin = (day: number, weekStart: number): number => day - modulo(weekdayOf(day) - weekStart, 7);

/** Returns the first day of week 1 of `year`: the first week with at least four days in the year (RFC 5545, BYWEEKNO). */
export const firstWeekBegin = (year: number, weekStart: number): number => weekBegin(dayNumber(year, 1, 4), weekStart);

/** Returns how many weeks the year has, 52 or 53. */
export const weeksInYear = (year: number, weekStart: number): number =>
  (firstWeekBegin(year + 1, weekStart) - firstWeekBegin(year, weekStart)) / 7;
