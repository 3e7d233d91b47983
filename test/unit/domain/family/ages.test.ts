import fc from 'fast-check';
import {
  isWelcomeOn,
  mayBeWelcome,
  monthsCompletedOn,
  monthsOn,
  welcomeMonths,
  welcomeYears,
  yearsOn,
} from '../../../../domain/family/ages';
import { parseDate } from '../../../../domain/shared/time';

const day = (written: string): number => {
  const number = parseDate(written);
  if (number === undefined) throw new Error(written);
  return number;
};
/** 1900 to 2100. */
const days = fc.integer({ min: day('1900-01-01'), max: day('2100-12-31') });
const birthdays = fc.oneof(days, fc.constantFrom('2024-02-29', '2023-01-31', '2023-01-30', '2023-12-31').map(day));

describe('an age in completed months', () => {
  it.each([
    ['2023-07-25', '2026-11-25', 40],
    ['2023-07-26', '2026-11-25', 39],
    ['2023-07-25', '2023-07-25', 0],
    ['2023-07-25', '2023-07-24', -1],
    ['2023-01-31', '2023-02-28', 0],
    ['2023-01-31', '2023-03-01', 1],
    ['2023-01-31', '2023-03-30', 1],
    ['2023-01-31', '2023-03-31', 2],
    ['2023-01-31', '2023-05-01', 3],
    ['2023-01-30', '2023-03-01', 1],
    ['2023-01-29', '2023-03-01', 1],
    ['2024-01-29', '2024-02-29', 1],
    ['2024-01-30', '2024-02-29', 0],
    ['2024-02-29', '2025-02-28', 11],
    ['2024-02-29', '2025-03-01', 12],
    ['2024-02-29', '2028-02-29', 48],
    ['2023-12-31', '2024-02-29', 1],
    ['2023-12-31', '2024-03-01', 2],
  ])('of who was born on %s is on %s %d', (born, on, months) => {
    expect(monthsOn(day(born), day(on))).toBe(months);
    expect(yearsOn(day(born), day(on))).toBe(Math.floor(months / 12));
  });

  it('grows by one on the day on which a month is completed, and on no other', () => {
    fc.assert(
      fc.property(birthdays, fc.integer({ min: 0, max: 1500 }), (born, months) => {
        const completed = monthsCompletedOn(born, months);
        expect(monthsOn(born, completed)).toBe(months);
        expect(monthsOn(born, completed - 1)).toBe(months - 1);
      }),
    );
  });

  it('never shrinks from one day to the next', () => {
    fc.assert(
      fc.property(birthdays, days, (born, on) => {
        const [today, tomorrow] = [monthsOn(born, on), monthsOn(born, on + 1)];
        expect([today, today + 1]).toContain(tomorrow);
      }),
    );
  });

  it('is completed on the same day of the month, or the first of the next where there is none', () => {
    fc.assert(
      fc.property(birthdays, fc.integer({ min: 0, max: 1500 }), (born, months) => {
        const dayOfMonth = (number: number) => new Date(number * 86_400_000).getUTCDate();
        const completed = monthsCompletedOn(born, months);
        if (dayOfMonth(completed) === dayOfMonth(born)) return;
        expect(dayOfMonth(completed)).toBe(1);
        expect(dayOfMonth(completed - 1)).toBeLessThan(dayOfMonth(born));
      }),
    );
  });
});

describe('a child is welcome', () => {
  const years = { age: { from: 3, to: 5 } };
  const months = { age: { from: 3, to: 5 }, ageInMonths: { from: 40, to: 65 } };

  it.each([
    ['on its birthday', years, '2023-11-24', '2026-11-24', true],
    ['not the day before', years, '2023-11-25', '2026-11-24', false],
    ['until the day before the sixth', years, '2020-11-25', '2026-11-24', true],
    ['not on the sixth', years, '2020-11-24', '2026-11-24', false],
    ['on the day that completes the 40th month', months, '2023-07-24', '2026-11-24', true],
    ['not the day before that', months, '2023-07-25', '2026-11-24', false],
    ['until the day before the 66th', months, '2021-05-25', '2026-11-24', true],
    ['not with 66 months', months, '2021-05-24', '2026-11-24', false],
    ['not before it is born', { age: { from: 0, to: 5 } }, '2026-11-25', '2026-11-24', false],
  ])('%s', (_when, target, born, on, isWelcome) => {
    expect(isWelcomeOn(target, day(born), day(on))).toBe(isWelcome);
  });

  it('by years just as by all of their months', () => {
    const ages = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(ages, birthdays, fc.integer({ min: 0, max: 12_000 }), ([a, b], born, after) => {
        const age = { from: Math.min(a, b), to: Math.max(a, b) };
        const completed = yearsOn(born, born + after);
        expect(isWelcomeOn({ age }, born, born + after)).toBe(age.from <= completed && completed <= age.to);
      }),
    );
  });

  it('possibly, if any of its months are', () => {
    expect(mayBeWelcome(months, { from: 36, to: 47 })).toBe(true);
    expect(mayBeWelcome(months, { from: 24, to: 35 })).toBe(false);
    expect(mayBeWelcome(months, { from: 65, to: 65 })).toBe(true);
    expect(mayBeWelcome(months, { from: 66, to: 71 })).toBe(false);
  });

  it('in the years that the exact months are of', () => {
    expect(welcomeYears(months)).toEqual({ from: 3, to: 5 });
    expect(welcomeYears({ age: { from: 0, to: 9 }, ageInMonths: { from: 11, to: 24 } })).toEqual({ from: 0, to: 2 });
    expect(welcomeYears(years)).toEqual(years.age);
    expect(welcomeMonths(years)).toEqual({ from: 36, to: 71 });
  });
});
