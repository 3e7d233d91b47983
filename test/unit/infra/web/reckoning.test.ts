import * as fc from 'fast-check';
import {
  backAddress,
  bookAddress,
  leavingOf,
  minutesLeft,
  owed,
  placesOf,
} from '../../../../infra/web/app/booking/reckoning';

describe('minutes that a hold lasts', () => {
  it('are never more than what is left, but for a begun one', () => {
    expect([600, 599, 540, 1, 0, -5].map(minutesLeft)).toEqual([10, 10, 9, 1, 0, 0]);
  });
});

describe('what is owed at the door', () => {
  const cents = fc.integer({ min: 0, max: 1_000_000 });

  it('is what was agreed without what is let off, to the cent', () => {
    fc.assert(
      fc.property(cents, cents, cents, (left, refunded, letOff) => {
        const total = (left + refunded + letOff) / 100;
        expect(owed({ total, refunded: refunded / 100 }, letOff / 100)).toBe(left / 100);
      }),
    );
  });

  it('is nothing where nobody knew the price', () => {
    expect(owed({ total: null, refunded: 0 })).toBe(0);
  });
});

describe('places of a party', () => {
  it('are those of its children alone where only children count', () => {
    expect(placesOf({ children: [], adults: 1 }, 'CHILDREN')).toBe(0);
    expect(placesOf({ children: ['a'], adults: 1 }, 'CHILDREN')).toBe(1);
    expect(placesOf({ children: ['a'], adults: 1 }, 'EVERYBODY')).toBe(2);
  });
});

describe('the way to book a session', () => {
  const session = { id: 'ses 1', start: '2026-12-01T10:00:00Z' };

  it('leads back to what was asked', () => {
    const asked = fc.dictionary(fc.constantFrom('kids', 'q', 'near', 'when'), fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(asked, (question) => {
        const { search } = new URL(
          bookAddress('a/b', session, `?${new URLSearchParams(question).toString()}`),
          'https://x.example',
        );
        expect(new URLSearchParams(search).get('session')).toBe(session.id);
        expect(new URLSearchParams(search).get('start')).toBe(session.start);
        const back = new URL(backAddress('a/b', search), 'https://x.example');
        expect(back.pathname).toBe('/things/a%2Fb');
        expect(Object.fromEntries(back.searchParams)).toEqual({ ...question });
      }),
    );
  });

  it('carries no empty question back', () => {
    expect(backAddress('a', '?session=b&start=c')).toBe('/things/a');
  });
});

describe('who leaves a booking', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 6 });

  it('are those who are ticked and still there, and all only where all who are left are ticked', () => {
    fc.assert(
      fc.property(ids, ids, ids, (booked, gone, some) => {
        const left = booked.filter((id) => !gone.includes(id));
        const ticked = [...gone, ...some];
        const leaving = leavingOf(left, ticked);
        const expected = left.filter((id) => ticked.includes(id));
        expect(leaving.ids).toEqual(expected);
        expect(leaving.isAsked).toBe(expected.length > 0 || left.length === 0);
        expect(leaving.children).toEqual(expected.length === left.length ? undefined : expected);
      }),
    );
  });

  it('is nobody once the only one who was ticked has left', () => {
    expect(leavingOf(['tom'], ['ola'])).toEqual({ ids: [], isAsked: false, children: [] });
  });
});
