import fc from 'fast-check';
import { tariffOf, totalFor } from '../../../../domain/booking/party-price';
import { chargedPrices, paidByOne, partyTotal } from '../../../../infra/web/app/listing/party-total';
import { someRules } from '../../../builders/booking-scene';
import { aContent } from '../../../builders/listings';
import { runs } from '../../../builders/runs';

const amount = fc.integer({ min: 0, max: 50_000 });
const priced = fc.record({
  from: amount,
  prices: fc.uniqueArray(fc.record({ for: fc.constantFrom('CHILD', 'ADULT', 'FAMILY'), amount }), {
    selector: (price) => price.for,
  }),
  counts: fc.option(fc.constantFrom('CHILDREN', 'EVERYBODY')),
});
const party = fc.record({ children: fc.nat(6), adults: fc.nat(4) });

describe('what the page says that a party pays', () => {
  it('is what bookings charge, whoever counts', () => {
    fc.assert(
      fc.property(priced, party, ({ from, prices, counts }, people) => {
        const booking = counts && { counts };
        const content = aContent({
          price: { from, to: from, currency: 'PLN' },
          priceKind: 'FIXED',
          prices,
          ...(booking && { booking: { ...someRules, ...booking } }),
        });
        const tariff = tariffOf(content);
        const inUnits = prices.map((price) => ({ ...price, amount: price.amount / 100 }));
        const price = { from: from / 100, to: from / 100 };
        const said = partyTotal({ price, priceKind: 'FIXED', currency: 'PLN', prices: inUnits, booking }, people);
        expect(said).toBe(tariff && totalFor(tariff, people) / 100);
      }),
      { numRuns: runs(500) },
    );
  });

  it('is told of one person on a card, and of each by who comes, whatever else is stored', () => {
    const stored = { price: { from: 20.5, to: 20.5 }, priceKind: 'FIXED', currency: 'PLN', booking: null } as const;
    const child = { for: 'CHILD', amount: 15 } as const;
    const adult = { for: 'ADULT', amount: 5 } as const;
    const family = { for: 'FAMILY', amount: 30 } as const;
    expect(paidByOne({ ...stored, prices: [child, adult, family] })).toEqual({ from: 5, to: 15 });
    expect(paidByOne({ ...stored, prices: [child], booking: { counts: 'CHILDREN' } })).toEqual({ from: 15, to: 15 });
    expect(paidByOne({ ...stored, prices: [] })).toEqual({ from: 20.5, to: 20.5 });
    expect(chargedPrices({ ...stored, prices: [adult] })).toEqual([{ for: 'CHILD', amount: 20.5 }, adult]);
    expect(chargedPrices({ ...stored, prices: [] })).toEqual([]);
  });
});
