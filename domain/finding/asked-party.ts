import * as v from 'valibot';
import { type DaysOnEarth, daysOnEarth, isNotBornYet, isTooOld, oldestYears } from '../family/birth-dates';
import { list, orAbsent, text } from '../shared/rules';
import { parseDate } from '../shared/time';
import { type AskedChild, type AskedParty, maxParty } from './search-query';

const monthsOfYear = 12;
/** The last month of a child of that age. */
const oldestMonths = oldestYears * monthsOfYear + monthsOfYear - 1;

const wholeUpTo = (highest: number, unit: string) =>
  v.pipe(
    v.number(),
    v.integer(`is not in whole ${unit}`),
    v.minValue(0, 'is below 0'),
    v.maxValue(highest, `is over ${highest}`),
  );

const bornBy = (days: DaysOnEarth) =>
  text(
    100,
    v.check((written) => parseDate(written) !== undefined, 'is not a date'),
    v.check(
      (written) => !isNotBornYet(Number(parseDate(written)), days),
      'is in the future: the child is not born yet',
    ),
    v.check(
      (written) => !isTooOld(Number(parseDate(written)), days),
      `is more than ${oldestYears} years ago: grown-ups are counted in adults`,
    ),
  );

const childRules = (days: DaysOnEarth) =>
  v.pipe(
    v.object({
      birthDate: orAbsent(bornBy(days)),
      ageInMonths: orAbsent(wholeUpTo(oldestMonths, 'months')),
      age: orAbsent(wholeUpTo(oldestYears, 'years')),
    }),
    v.check(
      (child) => Object.values(child).filter((said) => said !== null && said !== undefined).length === 1,
      'needs exactly one of birthDate, ageInMonths and age',
    ),
  );

/** Returns every rule of `PartyFilterInput`. `now` is milliseconds since the epoch. */
export const partyRules = (now: number) =>
  v.object({
    children: orAbsent(list(childRules(daysOnEarth(now)), maxParty.children)),
    adults: orAbsent(wholeUpTo(maxParty.adults, 'people')),
  });

type PartyInput = v.InferOutput<ReturnType<typeof partyRules>>;

const toChild = ({ birthDate, ageInMonths, age }: NonNullable<PartyInput['children']>[number]): AskedChild => {
  if (typeof birthDate === 'string') return { bornOn: Number(parseDate(birthDate)) };
  if (typeof ageInMonths === 'number') return { months: { from: ageInMonths, to: ageInMonths } };
  const first = (age ?? 0) * monthsOfYear;
  return { months: { from: first, to: first + monthsOfYear - 1 } };
};

/** Returns who comes along; undefined for nobody. */
export const toAskedParty = (asked: PartyInput | null | undefined): AskedParty | undefined => {
  const children = (asked?.children ?? []).map(toChild);
  const adults = asked?.adults ?? 0;
  return children.length + adults > 0 ? { children, adults } : undefined;
};
