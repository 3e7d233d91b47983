import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Calendar from 'date-holidays';
import { type CalendarDay, dayNumberOf } from '../../domain/shared/time';
import { refuseWords, runCommand } from '../shell/complaint';
import { regionName } from './region-names';
import {
  knownSchoolYears,
  nationalHolidays,
  type Stretch,
  voivodeships,
  winterHolidaysOf,
  writtenDay,
} from './school-holidays';

/** The years that the table tells of. A listing spans ten. */
const firstYear = 2020;
const lastYear = 2037;

interface Country {
  /** As ISO 3166-2 has them, behind the country's code. The code alone counts where holidays are the country's. */
  readonly regions: readonly string[];
  readonly isOneForAll: boolean;
}

const countries: Readonly<Record<string, Country>> = {
  PL: { regions: voivodeships, isOneForAll: true },
  DE: { regions: Object.keys(new Calendar().getStates('DE')), isOneForAll: false },
  FI: { regions: Array.from({ length: 19 }, (_, index) => String(index + 1).padStart(2, '0')), isOneForAll: true },
  GB: { regions: ['ENG', 'NIR', 'SCT', 'WLS'], isOneForAll: false },
};

const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);

/** Returns `MMDD` of each day that is a holiday by law, the days in lieu of others too. */
const holidaysIn = (calendar: Calendar, year: number): ReadonlySet<string> =>
  new Set(
    calendar
      .getHolidays(year, 'en')
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(5, 7) + date.slice(8, 10)),
  );

/** Returns a letter for each region, so that a day that not all of them have can name those that do. */
const lettersOf = (regions: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(regions.map((region, index) => [String.fromCharCode(97 + index), region]));

const yearOfRegions = (country: string, letters: Readonly<Record<string, string>>, year: number): string => {
  const byLetter = Object.entries(letters).map(
    ([letter, region]) => [letter, holidaysIn(new Calendar(country, region), year)] as const,
  );
  const days = [...new Set(byLetter.flatMap(([, holidays]) => [...holidays]))].sort();
  const written = days.map((day) => {
    const having = byLetter.filter(([, holidays]) => holidays.has(day)).map(([letter]) => letter);
    return having.length === byLetter.length ? day : day + having.join('');
  });
  return written.join(' ');
};

const publicTable = (country: string, { regions, isOneForAll }: Country): readonly string[] => {
  const letters = isOneForAll ? {} : lettersOf(regions);
  const codes = isOneForAll ? [country, ...regions.map((region) => `${country}-${region}`)] : [];
  const yearOf = (year: number) =>
    isOneForAll ? [...holidaysIn(new Calendar(country), year)].sort().join(' ') : yearOfRegions(country, letters, year);
  const named = Object.entries(letters).map(([letter, region]) => `${letter}: '${country}-${region}'`);
  return [
    `  ${country}: {`,
    `    everywhere: '${codes.join(' ')}',`,
    `    letters: { ${named.join(', ')} },`,
    '    years: {',
    ...years.map((year) => `      ${year}: '${yearOf(year)}',`),
    '    },',
    '  },',
  ];
};

const easterOf = (year: number): number => {
  const easter = new Calendar('PL').getHolidays(year, 'en').find(({ rule }) => rule === 'easter');
  if (!easter) throw new Error(`no Easter in ${year}`);
  return dayNumberOf(easter.date.slice(0, 10) as CalendarDay);
};

const written = ({ from, to }: Stretch): string => `${writtenDay(from)}/${writtenDay(to)}`;

const writtenList = (stretches: readonly Stretch[]): string => stretches.map(written).join(' ');

/** The country whose school holidays are known. */
const schoolCountry = 'PL';

const schoolTable = (): readonly string[] => [
  `  ${schoolCountry}: {`,
  `    everywhere: '${writtenList(nationalHolidays(easterOf))}',`,
  '    regions: {',
  ...voivodeships.map((region) => `      '${schoolCountry}-${region}': '${writtenList(winterHolidaysOf(region))}',`),
  '    },',
  '  },',
];

/** Returns the source of the table as it follows from what is known today. */
export const holidayTable = (): string =>
  [
    '// Made by `npm run holidays`: edit infra/tools/holidays.ts instead.',
    '// Public holidays are those of date-holidays (https://github.com/commenthol/date-holidays, CC BY 3.0).',
    '',
    '/** Lists public holidays by country and year, `MMDD` each, with the letters of the regions where not all have it. */',
    'export const publicHolidays = {',
    ...Object.entries(countries).flatMap(([country, regions]) => publicTable(country, regions)),
    '} as const;',
    '',
    '/** Lists school holidays by country, first and last day of each: those of all schools, and those of each region. */',
    'export const schoolHolidays = {',
    ...schoolTable(),
    '} as const;',
    '',
    '/** Says what the tables know of: there may be holidays before and after. */',
    `export const knownPublicHolidays = '${firstYear}-01-01/${lastYear}-12-31';`,
    `export const knownSchoolHolidays = '${written(knownSchoolYears)}';`,
    '',
  ].join('\n');

/** A key of numbers would lose its first zero. */
const keyOf = (region: string): string => (/^[A-Z]+$/.test(region) ? region : `'${region}'`);

/** Returns the source of what the page offers: each region whose holidays are known, by its own name. */
export const regionTable = (): string =>
  [
    '// Made by `npm run holidays`: edit infra/tools/holidays.ts instead.',
    '',
    '/**',
    ' * Lists regions whose public holidays are known, by country, as ISO 3166-2 has them: each by its own name. `isOne` says',
    ' * that the whole country has the same ones; `hasSchools` that school holidays of its regions are known, too.',
    ' */',
    'export const holidayRegions = {',
    ...Object.entries(countries).flatMap(([country, { regions, isOneForAll }]) => [
      `  ${country}: {`,
      `    isOne: ${String(isOneForAll)},`,
      `    hasSchools: ${String(country === schoolCountry)},`,
      '    regions: {',
      ...regions.map((region) => `      ${keyOf(region)}: '${regionName(country, region)}',`),
      '    },',
      '  },',
    ]),
    '} as const;',
    '',
  ].join('\n');

export const regionTableFile = join(__dirname, '../web/app/organiser/holiday-regions.ts');

export const holidayTableFile = join(__dirname, '../../domain/schedule/holiday-table.ts');

const main = (): number => {
  refuseWords('npm run holidays');
  writeFileSync(holidayTableFile, holidayTable());
  writeFileSync(regionTableFile, regionTable());
  execFileSync(join(__dirname, '../../node_modules/.bin/biome'), [
    'check',
    '--write',
    holidayTableFile,
    regionTableFile,
  ]);
  process.stdout.write(`${holidayTableFile}\n${regionTableFile}\n`);
  return 0;
};

if (require.main === module) void runCommand(main);
