import * as fc from 'fast-check';
import { bookingOf, ownOf } from '../../../../infra/web/app/listing/own-session';

const usual = {
  where: { address: 'Kalākaua Avenue 2970' },
  price: { from: 5, to: 15 },
  priceKind: 'FROM',
  prices: [],
} as const;

describe('what a session has of its own', () => {
  it('is nothing where it is as its listing says', () => {
    expect(ownOf({ where: usual.where, price: usual.price }, usual)).toEqual({ address: null, price: null });
    expect(ownOf({ where: null, price: null }, usual)).toEqual({ address: null, price: null });
  });

  it('is its place, and its price where that is what families pay', () => {
    const lighthouse = { where: { address: 'Diamond Head Road 3300' }, price: { from: 0, to: 0 } };
    expect(ownOf(lighthouse, usual)).toEqual({ address: 'Diamond Head Road 3300', price: { from: 0, to: 0 } });
    const child = { for: 'CHILD', amount: 15 } as const;
    expect(ownOf(lighthouse, { ...usual, prices: [child] }).price).toEqual({ from: 0, to: 0 });
    expect(ownOf(lighthouse, { ...usual, prices: [child, { for: 'ADULT', amount: 5 }] }).price).toBeNull();
  });
});

describe('how booking of a session stands', () => {
  const start = '2026-12-19T10:00:00Z';
  const closes = Date.parse(start) - 30 * 60_000;
  const at = (now: number, placesLeft: number | null, opensAt: string | null = null) =>
    bookingOf({ start, placesLeft }, { opensAt, closesMinutesBefore: 30 }, now);

  it('is never closed where places are left, whatever the clock here says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 * closes }), fc.integer({ min: 1, max: 50 }), (now, left) => {
        expect(at(now, left)).toBe('open');
      }),
    );
  });

  it('is full before it closes, and closed from then on', () => {
    expect([at(closes - 1, 0), at(closes, 0), at(Date.parse(start) + 1, 0)]).toEqual(['full', 'closed', 'closed']);
  });

  it('is early before it opens, and open where places are not kept here', () => {
    expect(at(closes - 2, 6, new Date(closes - 1).toISOString())).toBe('early');
    expect(at(closes - 1, 6, new Date(closes - 1).toISOString())).toBe('open');
    expect(at(closes, null)).toBe('open');
  });
});
