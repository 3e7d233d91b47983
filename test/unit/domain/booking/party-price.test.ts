import fc from 'fast-check';
import { tariffOf, totalFor } from '../../../../domain/booking/party-price';
import type { BookingRules } from '../../../../domain/listing/booking-rules';
import type { ListingContent, PricedPeople } from '../../../../domain/listing/content';
import { aContent } from '../../../builders/listings';
import { bookingOf } from '../../../builders/search-candidates';

const amount = fc.integer({ min: 0, max: 100_000 });
const people = fc.integer({ min: 0, max: 10 });
const parties = fc.record({ children: people, adults: people });

const counting = (counts: BookingRules['counts']): BookingRules => ({ ...bookingOf(12), counts });

const total = (content: Partial<ListingContent>, children: number, adults: number, ownPrice?: { from: number }) => {
  const tariff = tariffOf(aContent({ price: { from: 2000, to: 5000, currency: 'PLN' }, ...content }), ownPrice);
  return tariff && totalFor(tariff, { children, adults });
};

const prices = (...named: readonly (readonly [PricedPeople, number])[]) => ({
  prices: named.map(([kind, of]) => ({ for: kind, amount: of })),
});

describe('the total price of a party', () => {
  it.each([
    ['the lowest price a head', {}, 2, 1, 6000],
    ['the lowest price of each child, where adults take no place', { booking: counting('CHILDREN') }, 2, 1, 4000],
    ['nothing for nobody', {}, 0, 0, 0],
    ['as children and adults pay', prices(['CHILD', 1500], ['ADULT', 2500]), 2, 1, 5500],
    [
      'as adults pay, even where they take no place',
      { ...prices(['ADULT', 500]), booking: counting('CHILDREN') },
      1,
      2,
      3000,
    ],
    ['the lowest price for whom no price is named', prices(['CHILD', 1500]), 1, 1, 3500],
    [
      'a family price that is less than the sum',
      prices(['CHILD', 1500], ['ADULT', 2500], ['FAMILY', 4500]),
      2,
      1,
      4500,
    ],
    ['the sum where that is less', prices(['CHILD', 1500], ['ADULT', 2500], ['FAMILY', 4500]), 1, 1, 4000],
    ['no family price for children alone', prices(['CHILD', 1500], ['FAMILY', 1000]), 3, 0, 4500],
    ['no family price for adults alone', prices(['ADULT', 1500], ['FAMILY', 1000]), 0, 2, 3000],
    ['what is suggested as a donation', { priceKind: 'DONATION' } as const, 1, 0, 2000],
  ])('is %s', (_what, content, children, adults, expected) => {
    expect(total(content, children, adults)).toBe(expected);
  });

  it('is unknown where the price is', () => {
    const unknown = { price: { from: 0, to: 0, currency: 'PLN' }, priceKind: 'UNKNOWN' } as const;
    expect(total(unknown, 1, 1)).toBeUndefined();
    expect(total(unknown, 1, 1, { from: 1000 })).toBe(2000);
  });

  it('has a session’s own price in the place of the listing’s, and of no other', () => {
    expect(total({}, 1, 1, { from: 1000 })).toBe(2000);
    expect(total(prices(['CHILD', 1500]), 1, 1, { from: 1000 })).toBe(2500);
  });

  it('is never more than the sum, never more than a family price for a family, and one of the two', () => {
    fc.assert(
      fc.property(amount, amount, fc.option(amount, { nil: undefined }), parties, (child, adult, family, party) => {
        const sum = party.children * child + party.adults * adult;
        const all = totalFor({ child, adult, ...(family !== undefined && { family }) }, party);
        const isFamily = family !== undefined && party.children > 0 && party.adults > 0;
        expect(all).toBe(isFamily && family < sum ? family : sum);
      }),
    );
  });

  it('does not rise when somebody stays at home', () => {
    fc.assert(
      fc.property(amount, amount, amount, parties, (child, adult, family, party) => {
        const tariff = { child, adult, family };
        fc.pre(party.children > 1);
        const fewer = { ...party, children: party.children - 1 };
        expect(totalFor(tariff, fewer)).toBeLessThanOrEqual(totalFor(tariff, party));
      }),
    );
  });
});
