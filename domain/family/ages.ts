import type { MonthRange, Target } from '../listing/content';
import { dayMs } from '../shared/time';

const monthsOfYear = 12;

const calendarOf = (day: number) => {
  const date = new Date(day * dayMs);
  return { month: date.getUTCFullYear() * monthsOfYear + date.getUTCMonth(), dayOfMonth: date.getUTCDate() };
};

/** Midnight UTC of a day of a month. Months are counted from January of the year 0. */
const dayIn = (month: number, dayOfMonth: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / monthsOfYear), ((month % monthsOfYear) + monthsOfYear) % monthsOfYear, 1);
  return date.getTime() / dayMs + dayOfMonth - 1;
};

/**
 * Returns the day on which somebody who was born on `born` completes so many months: the same day of the month, or the first
 * of the next month where there is no such day. Days since the epoch.
 */
export const monthsCompletedOn = (born: number, months: number): number => {
  const { month, dayOfMonth } = calendarOf(born);
  return Math.min(dayIn(month + months, dayOfMonth), dayIn(month + months + 1, 1));
};

/** Returns how many months somebody who was born on `born` has completed on `day`; below 0 before birth. Days since the epoch. */
export const monthsOn = (born: number, day: number): number => {
  const months = calendarOf(day).month - calendarOf(born).month;
  return monthsCompletedOn(born, months) > day ? months - 1 : months;
};

/** Returns how many years somebody who was born on `born` has completed on `day`; below 0 before birth. Days since the epoch. */
export const yearsOn = (born: number, day: number): number => Math.floor(monthsOn(born, day) / monthsOfYear);

/** Returns the completed months at which children are welcome: as the organiser wrote them, or all those of the years. */
export const welcomeMonths = ({ age, ageInMonths }: Pick<Target, 'age' | 'ageInMonths'>): MonthRange =>
  ageInMonths ?? { from: age.from * monthsOfYear, to: age.to * monthsOfYear + monthsOfYear - 1 };

/** Returns the completed years at which there are welcome children. */
export const welcomeYears = (target: Pick<Target, 'age' | 'ageInMonths'>): MonthRange => {
  const { from, to } = welcomeMonths(target);
  return { from: Math.floor(from / monthsOfYear), to: Math.floor(to / monthsOfYear) };
};

/** Returns whether a child who has completed some number of months within `months` may be welcome. */
export const mayBeWelcome = (target: Pick<Target, 'age' | 'ageInMonths'>, months: MonthRange): boolean => {
  const { from, to } = welcomeMonths(target);
  return months.from <= to && from <= months.to;
};

/** Returns whether a child who was born on `born` is welcome on `day`, the day of a session there. Days since the epoch. */
export const isWelcomeOn = (target: Pick<Target, 'age' | 'ageInMonths'>, born: number, day: number): boolean => {
  const months = monthsOn(born, day);
  return mayBeWelcome(target, { from: months, to: months });
};

/**
 * Returns the first and the last day on which a child who was born on `born` is welcome. Days since the epoch, both included; none
 * where the last is before the first.
 */
export const daysOfWelcome = (target: Pick<Target, 'age' | 'ageInMonths'>, born: number) => {
  const { from, to } = welcomeMonths(target);
  return { from: monthsCompletedOn(born, from), to: monthsCompletedOn(born, to + 1) - 1 };
};
