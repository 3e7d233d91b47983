import * as fc from 'fast-check';
import {
  hasMonths,
  monthsBeyond,
  withMonths,
  withYears,
  yearChoices,
  yearsOf,
} from '../../../../infra/web/app/finding/exact-age';
import { filterOf } from '../../../../infra/web/app/finding/filter';
import { type Age, emptyQuestion, questionText, readQuestion } from '../../../../infra/web/app/finding/question';

const years = fc.integer({ min: 0, max: 25 });
const beyond = fc.option(fc.integer({ min: 0, max: 11 }));
const age: fc.Arbitrary<Age> = fc.oneof(fc.record({ years }), fc.record({ months: fc.integer({ min: 0, max: 300 }) }));

describe('the age of a child, as a guest says it', () => {
  it('asks the same as that of a family that is signed in with such a child', () => {
    const now = new Date(2026, 10, 26, 12);
    const asked = (child: Age) => filterOf({ ...emptyQuestion, children: [child] }, now).party?.children;
    const said = withMonths({ years: 3 }, 4);
    expect(asked(said)).toEqual([{ birthDate: '2023-07-11' }]);
    expect(asked({ months: 40, born: '2023-07-20' })).toEqual([{ birthDate: '2023-07-20' }]);
    // The API takes no birth date of longer ago than 25 years.
    expect(asked({ months: 300 })).toEqual([{ ageInMonths: 300 }]);
    const { question } = readQuestion(new URLSearchParams(questionText({ ...emptyQuestion, children: [said] })));
    expect(question.children).toEqual([{ months: 40 }]);
  });

  it('is of years alone until months are said, and again when they are taken back', () => {
    fc.assert(
      fc.property(age, beyond, (before, months) => {
        const after = withMonths(before, months);
        expect([yearsOf(after), monthsBeyond(after)]).toEqual([yearsOf(before), months]);
        expect(withMonths(after, null)).toEqual({ years: yearsOf(before) });
      }),
    );
  });

  it('takes other years, and keeps months of a young child alone', () => {
    fc.assert(
      fc.property(age, years, (before, other) => {
        const after = withYears(before, other);
        expect(yearsOf(after)).toBe(other);
        expect(monthsBeyond(after)).toBe(other < 6 ? monthsBeyond(before) : null);
      }),
    );
  });

  it('has no months of older children but those that are known, and is always among the choices', () => {
    expect([{ years: 5 }, { years: 6 }, { months: 90 }].map((said: Age) => hasMonths(said))).toEqual([
      true,
      false,
      true,
    ]);
    fc.assert(fc.property(age, (said) => expect(yearChoices(said)).toContain(yearsOf(said))));
  });
});
