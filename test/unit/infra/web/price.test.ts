import * as fc from 'fast-check';
import { askedPrice, type PriceDraft, priceOf } from '../../../../infra/web/app/organiser/price';

const empty: PriceDraft = { priceKind: 'FREE', priceFrom: '', priceTo: '', child: '', adult: '', family: '' };

describe('a price', () => {
  it('by who comes says the least and the most that one person pays', () => {
    const draft = { ...empty, priceKind: 'BY_WHO', priceFrom: '20,50', child: '15', adult: '5', family: '30' } as const;
    expect(priceOf(draft)).toEqual({
      price: { from: 5, to: 15 },
      priceKind: 'FROM',
      prices: [
        { for: 'CHILD', amount: 15 },
        { for: 'ADULT', amount: 5 },
        { for: 'FAMILY', amount: 30 },
      ],
    });
    expect(priceOf({ ...draft, adult: '' })).toMatchObject({ price: { from: 15, to: 15 }, priceKind: 'FIXED' });
    expect(priceOf({ ...draft, child: '', adult: '' })).toMatchObject({ price: { from: 30, to: 30 } });
  });

  it('is for everybody or by who comes, and never both', () => {
    const amount = fc.constantFrom('', '15', '20,50');
    const kinds = fc.constantFrom('FREE', 'FIXED', 'FROM', 'DONATION', 'UNKNOWN', 'BY_WHO');
    const drafts = fc.record({
      priceKind: kinds,
      priceFrom: amount,
      priceTo: amount,
      child: amount,
      adult: amount,
      family: amount,
    });
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(priceOf(draft).prices !== undefined).toBe(draft.priceKind === 'BY_WHO');
      }),
    );
  });

  it('that is stored with both is asked for as booking charges it', () => {
    expect(askedPrice('FIXED', [{ amount: 15 }])).toBe('BY_WHO');
    expect(askedPrice('FIXED', [])).toBe('FIXED');
    expect(askedPrice('FREE', [{ amount: 0 }])).toBe('FREE');
  });
});
