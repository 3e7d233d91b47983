import fc from 'fast-check';
import { tariffOf, totalFor } from '../../../../domain/booking/party-price';
import { partyTotal } from '../../../../infra/web/app/listing/party-total';
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
});
