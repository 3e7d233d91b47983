import * as fc from 'fast-check';
import { bornAbout, fitOf, monthsBetween, monthsLikely, monthsOn } from '../../../../infra/web/app/family/months';
import { withBirths } from '../../../../infra/web/app/finding/births';
import { dayAfter } from '../../../../infra/web/app/finding/days';
import { emptyQuestion, questionKey, questionText } from '../../../../infra/web/app/finding/question';

const today = '2026-11-26';
const zosia = { months: 40, born: '2023-07-20' };
/** From 3 years and 5 months. */
const tinyDrums = { age: { from: 3, to: 6 }, ageInMonths: { from: 41, to: 83 } };

describe('a child that grows until a session', () => {
  it('is of one’s own welcome from the very day on which it is old enough', () => {
    const fits = ['2026-11-26', '2026-12-19', '2026-12-20', '2027-01-02'].map((day) =>
      fitOf(tinyDrums, zosia, day, today),
    );
    expect(fits).toEqual(['young', 'young', 'fits', 'fits']);
    expect(monthsLikely(zosia, '2027-01-02', today)).toEqual([41, true]);
  });

  it('may be welcome where a guest did not say on which day of the month it grows older', () => {
    const fits = [today, '2026-12-01', '2026-12-26', '2027-01-02'].map((day) =>
      fitOf(tinyDrums, { months: 40 }, day, today),
    );
    expect(fits).toEqual(['young', 'maybe', 'fits', 'fits']);
    expect(monthsLikely({ months: 40 }, today, today)).toEqual([40, true]);
    expect(monthsLikely({ months: 40 }, '2027-01-02', today)).toEqual([41, false]);
  });

  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => dayAfter('1990-01-01', days));
  const later = fc.integer({ min: 0, max: 800 });

  it('is never of another age than a guest leaves open', () => {
    fc.assert(
      fc.property(day, later, later, (born, untilNow, untilThen) => {
        const now = dayAfter(born, untilNow);
        const then = dayAfter(now, untilThen);
        const [first, last] = monthsOn({ months: monthsBetween(born, now) }, then, now);
        const months = monthsBetween(born, then);
        expect([first <= months, months <= last, last - first <= 1]).toEqual([true, true, true]);
      }),
    );
  });

  it('is for a guest today of just the months that were said', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 300 }), (now, months) => {
        expect(monthsBetween(bornAbout(months, now), now)).toBe(months);
      }),
    );
  });
});

describe('children of one’s own in a question', () => {
  const twins = [
    { id: 'ala', birthDate: '2023-07-20' },
    { id: 'ola', birthDate: '2023-07-22' },
  ];

  it('are those who were ticked, each with its own birth date', () => {
    expect(withBirths([{ months: 40 }], twins, ['ola'], today)).toEqual([{ months: 40, born: '2023-07-22' }]);
    expect(withBirths([{ years: 2 }, { months: 40 }, { months: 40 }], twins, [], today)).toEqual([
      { years: 2 },
      { months: 40, born: '2023-07-20' },
      { months: 40, born: '2023-07-22' },
    ]);
    expect(withBirths([{ months: 50 }], twins, ['ola'], today)).toEqual([{ months: 50 }]);
  });

  it('stand in the address by their months alone, and yet are told apart', () => {
    const asked = { ...emptyQuestion, children: [zosia] };
    expect(questionText(asked)).toBe('?kids=40m');
    expect(questionKey(asked)).not.toBe(questionKey({ ...asked, children: [{ months: 40, born: '2023-07-22' }] }));
  });
});
