import * as fc from 'fast-check';
import type { Tongue } from '../../../../infra/web/app/booking/money';
import { changesInWords, isSameTerms, type Terms, termsOf } from '../../../../infra/web/app/booking/terms';
import { en } from '../../../../infra/web/app/words/en/all';
import { pl } from '../../../../infra/web/app/words/pl/all';

const tongueOf = (words: typeof en): Tongue => ({
  words,
  money: (amount, currency) => `${amount} ${currency}`,
  number: String,
  dayAndTime: (moment) => moment,
});

const told: Terms = { total: 30, currency: 'PLN', paidAhead: false, cancellation: [] };
const said = (now: Partial<Terms>, words = en): string =>
  changesInWords(told, { ...told, ...now }, tongueOf(words)).join(' ');

describe('what a family was told before it books', () => {
  it('says what the price was and is', () => {
    expect(said({ total: 40 })).toBe('The price has changed: it was 30 PLN, and is now 40 PLN.');
    expect(said({ total: 40 }, pl)).toBe('Cena się zmieniła: było 30 PLN, teraz jest 40 PLN.');
    expect(said({ currency: 'EUR' })).toContain('it was 30 PLN, and is now 30 EUR');
    expect(said({ total: null })).toContain('it was 30 PLN, and is now not known');
  });

  it('says when money is taken otherwise, and that cancelling costs something else', () => {
    expect(said({ paidAhead: true })).toBe('It is now paid as you book.');
    expect(said({ cancellation: [{ hoursBefore: 24, percent: 50 }] })).toBe(
      'What cancelling costs has changed: please read it again.',
    );
  });

  it('says nothing where it is the same, or where nothing is to pay before and after', () => {
    expect(said({})).toBe('');
    const free = { ...told, total: 0 };
    expect(
      changesInWords(free, { ...free, currency: 'EUR', cancellation: [{ hoursBefore: 1, percent: 0 }] }, tongueOf(en)),
    ).toEqual([]);
  });

  const tiers = fc.array(
    fc.record({ hoursBefore: fc.integer({ min: 0, max: 48 }), percent: fc.integer({ min: 0, max: 100 }) }),
  );
  const terms: fc.Arbitrary<Terms> = fc.record({
    total: fc.option(fc.integer({ min: 0, max: 3 })),
    currency: fc.constantFrom('PLN', 'EUR'),
    paidAhead: fc.boolean(),
    cancellation: tiers,
  });

  it('never books at a price that was not shown, and names every change of it', () => {
    fc.assert(
      fc.property(terms, terms, (before, now) => {
        const isSame = isSameTerms(before, now);
        if (isSame)
          expect([before.total, before.total ? before.currency : '']).toEqual([
            now.total,
            now.total ? now.currency : '',
          ]);
        if (before.total !== now.total) expect(changesInWords(before, now, tongueOf(pl))).not.toEqual([]);
        expect(isSameTerms(before, termsOf(before))).toBe(true);
      }),
    );
  });
});
