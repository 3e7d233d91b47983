import { type CalendarDay, dayMs, dayNumberOf, dayOfWeekOf, instantAt } from '../../domain/shared/time';

/** Days since the epoch, both included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const day = (written: string): number => dayNumberOf(written as CalendarDay);
const stretch = (from: string, to: string): Stretch => ({ from: day(from), to: day(to) });

export const voivodeships = '02 04 06 08 10 12 14 16 18 20 22 24 26 28 30 32'.split(' ');

/**
 * Poland's winter holidays by voivodeship, as its ministry of education announces them about a year ahead. Those of 2026 were
 * agreed by two news reports and OpenHolidays, those of 2027 by a calendar and a public application. A year that is not whole
 * here is not known.
 */
const winter: readonly { readonly from: string; readonly to: string; readonly regions: string }[] = [
  { from: '2026-01-19', to: '2026-02-01', regions: '14 20 22 26 28' },
  { from: '2026-02-02', to: '2026-02-15', regions: '02 04 10 12 16 32' },
  { from: '2026-02-16', to: '2026-03-01', regions: '06 08 18 24 30' },
  { from: '2027-01-18', to: '2027-01-31', regions: '02 10 16 18 20 24' },
  { from: '2027-02-01', to: '2027-02-14', regions: '06 14 22 26' },
  { from: '2027-02-15', to: '2027-02-28', regions: '04 08 12 28 30 32' },
];

/** School years whose winter holidays are known everywhere, by the year in which they begin. */
const schoolYears = [2025, 2026];

/** What is known of Poland's school holidays, from the first of September of one year to the end of August of another. */
export const knownSchoolYears: Stretch = stretch(
  `${Math.min(...schoolYears)}-09-01`,
  `${Math.max(...schoolYears) + 1}-08-31`,
);

const isOn = (number: number, weekday: string): boolean => dayOfWeekOf(number) === weekday;

const nextOn = (number: number, weekday: string): number => {
  let next = number + 1;
  while (!isOn(next, weekday)) next += 1;
  return next;
};

/**
 * Returns the holidays of all Polish schools in the school year that begins in `year`, as the regulation of the minister of
 * education on the organisation of the school year (11 August 2017, Dz.U. 2017 poz. 1603, §§ 2 and 3) has them: Christmas
 * from 23 December, or from Monday the 22nd, to the 31st; Easter from Maundy Thursday to Tuesday; summer from the Saturday
 * after the first Friday after 20 June to the end of August. `easter` is Easter Sunday of the next year.
 */
const nationalOf = (year: number, easter: number): readonly Stretch[] => {
  const firstOfChristmas = isOn(day(`${year}-12-22`), 'MON') ? 22 : 23;
  const lastLesson = nextOn(day(`${year + 1}-06-20`), 'FRI');
  return [
    stretch(`${year}-12-${firstOfChristmas}`, `${year}-12-31`),
    { from: easter - 3, to: easter + 2 },
    { from: lastLesson + 1, to: day(`${year + 1}-08-31`) },
  ];
};

/** Returns the holidays of all Polish schools, in order. `easterOf` tells Easter Sunday of a year. */
export const nationalHolidays = (easterOf: (year: number) => number): readonly Stretch[] =>
  schoolYears.flatMap((year) => nationalOf(year, easterOf(year + 1)));

/** Returns the winter holidays of a voivodeship, in order. */
export const winterHolidaysOf = (region: string): readonly Stretch[] =>
  winter.filter(({ regions }) => regions.split(' ').includes(region)).map(({ from, to }) => stretch(from, to));

/** Returns a day as `2026-11-24`. */
export const writtenDay = (number: number): string => instantAt(number * dayMs).slice(0, 10);
