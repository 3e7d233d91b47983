import * as fc from 'fast-check';
import { welcomeIn } from '../../../../infra/web/app/family/welcome';
import { en } from '../../../../infra/web/app/words/en/all';
import { pl } from '../../../../infra/web/app/words/pl/all';

const said = (age: readonly [number, number], months?: readonly [number, number]) => {
  const range = ([from, to]: readonly [number, number]) => ({ from, to });
  const target = { age: range(age), ...(months && { ageInMonths: range(months) }) };
  return [welcomeIn(en.listing, target), welcomeIn(pl.listing, target)];
};

describe('who is welcome, in words', () => {
  it('is told in whole years wherever whole years are meant', () => {
    expect(said([3, 11], [36, 143])).toEqual(['3 to 11 years', 'Od 3 do 11 lat']);
    expect(said([3, 3])).toEqual(['3 years', '3 lata']);
    expect(said([0, 7], [0, 95])).toEqual(['Up to 7 years', 'Do 7 lat']);
    expect(said([6, 99])).toEqual(['From 6 years', 'Od 6 lat']);
    expect(said([0, 120])).toEqual(['All ages', 'W każdym wieku']);
  });

  it('is told to the month where months decide', () => {
    expect(said([3, 7], [41, 95])).toEqual(['From 3 years 5 months to 7 years', 'Od 3 lat 5 miesięcy do 7 lat']);
    expect(said([0, 0], [6, 11])[0]).toBe('From 6 months to 11 months');
    // The last month of its year is all of the year; its first month is not.
    expect(said([3, 7], [36, 84])[0]).toBe('From 3 years to 7 years 0 months');
  });

  it('says the same of years, however they were written', () => {
    const years = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(years, ([from, more]) => {
        const to = from + more;
        expect(said([from, to], [from * 12, to * 12 + 11])).toEqual(said([from, to]));
      }),
    );
  });
});
