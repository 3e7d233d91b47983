import { type CalendarDay, dayNumberOf } from '../shared/time';
import { knownPublicHolidays, knownSchoolHolidays, publicHolidays, schoolHolidays } from './holiday-table';

/**
 * Lists days that are holidays, among those of which it is known whether they are. Days since the epoch, both ends
 * included.
 */
export interface KnownHolidays {
  readonly from: number;
  readonly to: number;
  readonly days: ReadonlySet<number>;
}

/** Holds what is known of one region. Of school holidays, less is known than of public ones. */
export interface Holidays {
  readonly public?: KnownHolidays;
  readonly school?: KnownHolidays;
}

interface Country {
  /** Regions that all have the same holidays. */
  readonly everywhere: string;
  /** Regions that have some of them, by their letters. */
  readonly letters: Readonly<Record<string, string>>;
  readonly years: Readonly<Record<number, string>>;
}

const dayOf = (written: string): number => dayNumberOf(written as CalendarDay);

const stretchOf = (written: string) => {
  const [from = '', to = ''] = written.split('/');
  return { from: dayOf(from), to: dayOf(to) };
};

/** `letter` is the region's, if there is any. */
const publicDays = ({ years }: Country, letter: string | undefined): ReadonlySet<number> =>
  new Set(
    Object.entries(years).flatMap(([year, days]) =>
      days
        .split(' ')
        .filter((day) => day.length === 4 || (letter !== undefined && day.includes(letter)))
        .map((day) => dayOf(`${year}-${day.slice(0, 2)}-${day.slice(2, 4)}`)),
    ),
  );

const publicOf = (region: string): KnownHolidays | undefined => {
  const countries: Readonly<Record<string, Country>> = publicHolidays;
  const code = region.slice(0, 2);
  const country = Object.hasOwn(countries, code) ? countries[code] : undefined;
  if (!country) return undefined;
  const letter = Object.keys(country.letters).find((one) => country.letters[one] === region);
  if (letter === undefined && !country.everywhere.split(' ').includes(region)) return undefined;
  return { ...stretchOf(knownPublicHolidays), days: publicDays(country, letter) };
};

const daysOf = (stretches: string): ReadonlySet<number> =>
  new Set(
    stretches
      .split(' ')
      .map(stretchOf)
      .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
  );

interface Schools {
  readonly everywhere: string;
  readonly regions: Readonly<Record<string, string>>;
}

const schoolOf = (region: string): KnownHolidays | undefined => {
  const countries: Readonly<Record<string, Schools>> = schoolHolidays;
  const code = region.slice(0, 2);
  const schools = Object.hasOwn(countries, code) ? countries[code] : undefined;
  const own = schools && Object.hasOwn(schools.regions, region) ? schools.regions[region] : undefined;
  if (!schools || own === undefined) return undefined;
  return { ...stretchOf(knownSchoolHolidays), days: daysOf(`${schools.everywhere} ${own}`) };
};

/** Only regions that there are: what is asked for besides is not kept. */
const read = new Map<string, Holidays>();

/** Returns what is known of the holidays of a region (ISO 3166-2, such as `PL-10`), or undefined where nothing is. */
export const holidaysOf = (region: string): Holidays | undefined => {
  const known = read.get(region);
  if (known) return known;
  const [ofAll, ofSchools] = [publicOf(region), schoolOf(region)];
  if (!ofAll && !ofSchools) return undefined;
  const holidays = { ...(ofAll && { public: ofAll }), ...(ofSchools && { school: ofSchools }) };
  read.set(region, holidays);
  return holidays;
};

/** Returns whether a day is known to be no holiday. A day of which nothing is known is none: nobody is to come to closed doors. */
export const isKnownWorkday = ({ from, to, days }: KnownHolidays, day: number): boolean =>
  from <= day && day <= to && !days.has(day);
