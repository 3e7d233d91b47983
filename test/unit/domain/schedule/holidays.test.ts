import fc from 'fast-check';
import { holidaysOf, isKnownWorkday } from '../../../../domain/schedule/holidays';
import { type CalendarDay, dayNumberOf } from '../../../../domain/shared/time';

const day = (written: string): number => dayNumberOf(written as CalendarDay);

const isHoliday = (kind: 'public' | 'school', region: string, written: string): boolean | undefined =>
  holidaysOf(region)?.[kind]?.days.has(day(written));

describe('a public holiday', () => {
  it.each([
    ['PL-10', '2026-11-11', true],
    ['PL-10', '2026-11-12', false],
    ['PL', '2026-12-24', true],
    ['PL', '2024-12-24', false],
    ['PL-14', '2027-05-27', true],
    ['DE-BY', '2027-01-06', true],
    ['DE-BE', '2027-01-06', false],
    ['DE-BE', '2027-03-08', true],
    ['DE-SN', '2026-11-18', true],
    ['DE-TH', '2026-09-20', true],
    ['DE-NW', '2026-10-03', true],
    ['FI', '2026-12-06', true],
    ['FI-18', '2027-06-26', true],
    ['FI-18', '2027-06-25', false],
    ['GB-ENG', '2027-03-29', true],
    ['GB-SCT', '2027-03-29', false],
    ['GB-SCT', '2026-11-30', true],
    ['GB-NIR', '2027-03-17', true],
    ['GB-WLS', '2027-12-28', true],
    ['GB-ENG', '2022-09-19', true],
  ])('of %s on %s: %s', (region, written, isOne) => {
    expect(isHoliday('public', region, written)).toBe(isOne);
  });
});

describe('a school holiday', () => {
  it.each([
    ['PL-10', '2026-02-01', false],
    ['PL-10', '2026-02-02', true],
    ['PL-10', '2026-02-15', true],
    ['PL-10', '2026-02-16', false],
    ['PL-06', '2027-02-01', true],
    ['PL-08', '2027-02-01', false],
    ['PL-08', '2027-02-28', true],
    ['PL-14', '2025-12-22', true],
    ['PL-14', '2026-04-07', true],
    ['PL-14', '2026-06-27', true],
    ['PL-14', '2026-08-31', true],
    ['PL-14', '2026-09-01', false],
    ['PL-14', '2026-12-22', false],
    ['PL-14', '2026-12-23', true],
    ['PL-14', '2027-03-25', true],
    ['PL-14', '2027-03-31', false],
    ['PL-14', '2027-06-25', false],
    ['PL-14', '2027-06-26', true],
  ])('of %s on %s: %s', (region, written, isOne) => {
    expect(isHoliday('school', region, written)).toBe(isOne);
  });

  it('lasts two weeks in the winter of each voivodeship and year', () => {
    const regions = '02 04 06 08 10 12 14 16 18 20 22 24 26 28 30 32'.split(' ');
    for (const region of regions) {
      for (const [from, to] of [
        ['2026-01-07', '2026-03-31'],
        ['2027-01-07', '2027-03-24'],
      ] as const) {
        const days = [...(holidaysOf(`PL-${region}`)?.school?.days ?? [])];
        expect(days.filter((one) => one >= day(from) && one <= day(to))).toHaveLength(14);
      }
    }
  });
});

describe('a region', () => {
  it.each(['PL-10', 'PL-02'])('%s has both kinds', (region) => {
    expect(Object.keys(holidaysOf(region) ?? {})).toEqual(['public', 'school']);
  });

  it.each(['PL', 'DE-BW', 'FI', 'FI-01', 'GB-NIR'])('%s has public ones only', (region) => {
    expect(Object.keys(holidaysOf(region) ?? {})).toEqual(['public']);
  });

  it.each([
    ...['', 'DE', 'GB', 'US', 'US-NY', 'PL-03', 'PL-1', 'pl-10', 'PL-10 ', 'GB-LND', 'DE-a', 'FI-20', 'Poland'],
    ...['__proto__', 'constructor', 'toString', 'PL-toString', 'PL PL-02', 'everywhere', 'x'.repeat(1e6)],
  ])('%s is unknown', (region) => {
    expect(holidaysOf(region)).toBeUndefined();
  });

  it('that nobody knows is never an open one', () => {
    fc.assert(
      fc.property(fc.string(), (region) => {
        expect(holidaysOf(region)).toBeUndefined();
      }),
    );
  });
});

it('a day of which nothing is known is no workday', () => {
  const schools = holidaysOf('PL-10')?.school;
  const state = holidaysOf('PL-10')?.public;
  if (!schools || !state) throw new Error('unknown');
  const workdays = (written: string) => [schools, state].map((known) => isKnownWorkday(known, day(written)));
  expect(workdays('2026-11-24')).toEqual([true, true]);
  expect(workdays('2026-11-11')).toEqual([true, false]);
  expect(workdays('2027-08-31')).toEqual([false, true]);
  expect(workdays('2027-09-01')).toEqual([false, true]);
  expect(workdays('2025-08-31')).toEqual([false, true]);
  expect(workdays('2037-12-31')).toEqual([false, true]);
  expect(workdays('2038-01-04')).toEqual([false, false]);
});
