import type { Age } from './question';

/** From this age on years say enough: months matter before school. */
const schoolYears = 6;

/** The choices that a parent has for a child's years. */
const usualYears = Array.from({ length: 18 }, (_, year) => year);

/** Returns the completed years of an age. */
export const yearsOf = (age: Age): number => ('years' in age ? age.years : Math.floor(age.months / 12));

/** Returns the months beyond the completed years; null where nobody said them. */
export const monthsBeyond = (age: Age): number | null => ('years' in age ? null : age.months % 12);

/** Whether months are asked for: of young children, and where they are said already. */
export const hasMonths = (age: Age): boolean => 'months' in age || age.years < schoolYears;

/** Returns the years to choose from, the age's own among them: a link may name an older one. */
export const yearChoices = (age: Age): readonly number[] =>
  usualYears.includes(yearsOf(age)) ? usualYears : [...usualYears, yearsOf(age)];

/** Returns an age with other years. Months that were said stay, as long as they matter. */
export const withYears = (age: Age, years: number): Age => {
  const beyond = monthsBeyond(age);
  return beyond === null || years >= schoolYears ? { years } : { months: years * 12 + beyond };
};

/** Returns an age with months beyond its years, or in years alone. */
export const withMonths = (age: Age, beyond: number | null): Age =>
  beyond === null ? { years: yearsOf(age) } : { months: yearsOf(age) * 12 + beyond };
