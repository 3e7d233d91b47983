import { publicHolidays, schoolHolidays } from '../../../../domain/schedule/holiday-table';
import { holidaysOf } from '../../../../domain/schedule/holidays';
import { regionInWords, regionsWith } from '../../../../infra/web/app/organiser/regions';

const named = (code: string): string =>
  ({ PL: 'Polska', DE: 'Niemcy', FI: 'Finlandia', GB: 'Wielka Brytania' })[code] ?? code;
const offered = (schools: boolean) => regionsWith(schools, named).flatMap(({ regions }) => regions);
const codes = (schools: boolean): readonly string[] => offered(schools).map(([code]) => code);

describe('the regions whose holidays an organiser chooses', () => {
  it('are those whose holidays are known, and all of them', () => {
    const known = Object.values(publicHolidays).flatMap(({ everywhere, letters }) => [
      ...everywhere.split(' ').filter(Boolean),
      ...Object.values<string>(letters),
    ]);
    expect([...codes(false)].sort()).toEqual([...known].sort());
    for (const code of codes(false)) expect(holidaysOf(code)?.public).toBeDefined();
  });

  it('are for school holidays those whose school holidays are known', () => {
    const known = Object.values(schoolHolidays).flatMap(({ regions }) => Object.keys(regions));
    expect([...codes(true)].sort()).toEqual([...known].sort());
    for (const code of codes(true)) expect(holidaysOf(code)?.school).toBeDefined();
  });

  it('are called by their names, under their countries in the order of the alphabet', () => {
    for (const [code, name] of offered(false)) expect(name).not.toBe(code);
    expect(regionsWith(false, named).map(({ country }) => country)).toEqual([
      'Finlandia',
      'Niemcy',
      'Polska',
      'Wielka Brytania',
    ]);
    expect(regionsWith(false, named)[2]?.regions.slice(0, 2)).toEqual([
      ['PL', 'Polska'],
      ['PL-02', 'dolnośląskie'],
    ]);
  });
});

it.each([
  ['PL-14', 'mazowieckie, Polska'],
  ['DE-BY', 'Bayern, Niemcy'],
  ['GB-SCT', 'Scotland, Wielka Brytania'],
  ['FI', 'Finlandia'],
  ['XX-1', 'XX-1'],
  ['PL-toString', 'PL-toString'],
  ['', ''],
])('a region %s reads %s', (code, said) => {
  expect(regionInWords(code, named)).toBe(said);
});
