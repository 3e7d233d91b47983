import type { ListingContent } from '../../../../domain/listing/content';
import {
  bookingOf,
  by,
  firstSaturday,
  isFound,
  ofSession,
  saturdays,
  startsOf,
} from '../../../builders/search-candidates';

const child = (...children: object[]) => ({ party: { children } });
const target = (from: number, to: number, ageInMonths?: { from: number; to: number }): ListingContent['target'] => ({
  age: { from, to },
  type: ['CHILD'],
  ...(ageInMonths && { ageInMonths }),
});

describe('a child of the party', () => {
  it('is as old as on the local date of each session', () => {
    // Three on 12 December: the sessions of the 5th and before are not for this child.
    const content = { ...saturdays, target: target(3, 5) };
    expect(startsOf({ content }, child({ birthDate: '2023-12-12' }))).toEqual([
      '2026-12-12T09:00:00.000Z',
      '2026-12-19T09:00:00.000Z',
    ]);
    // Six on 6 December: grown out of the rest.
    expect(startsOf({ content }, child({ birthDate: '2020-12-06' }))).toEqual([
      '2026-11-28T09:00:00.000Z',
      '2026-12-05T09:00:00.000Z',
    ]);
  });

  it('is as old as on the day there, wherever the day begins', () => {
    const target3 = target(3, 5);
    // 23:30 UTC on the 11th is the 12th in Warsaw and the 11th in New York.
    const warsaw = { ...by('Europe/Warsaw', '2026-12-12T00:30'), target: target3 };
    const newYork = { ...by('America/New_York', '2026-12-11T18:30'), target: target3 };
    expect(startsOf({ content: warsaw }, {})).toEqual(startsOf({ content: newYork }, {}));
    expect(isFound({ content: warsaw }, child({ birthDate: '2023-12-12' }))).toBe(true);
    expect(isFound({ content: newYork }, child({ birthDate: '2023-12-12' }))).toBe(false);
  });

  it.each([
    ['2026-03-28', true, 'eight months on the day'],
    ['2026-03-29', false, 'a day short of them'],
    ['2025-08-29', true, 'the last day of fourteen'],
    ['2025-08-28', false, 'fifteen on the day'],
  ])('counts by its months: born on %s is %s, %s', (birthDate, found) => {
    const content = { ...by('Europe/Warsaw', '2026-11-28T10:00'), target: target(0, 1, { from: 8, to: 14 }) };
    expect(isFound({ content }, child({ birthDate }))).toBe(found);
  });

  it('born on 29 February is a year older on 1 March', () => {
    const on = (day: string) => ({ content: { ...by('Europe/Warsaw', `${day}T10:00`), target: target(4, 4) } });
    const leapling = child({ birthDate: '2023-02-28' });
    expect([isFound(on('2027-02-27'), leapling), isFound(on('2027-02-28'), leapling)]).toEqual([false, true]);
    const born = child({ birthDate: '2024-02-29' });
    const third = (day: string) => ({ content: { ...by('Europe/Warsaw', `${day}T10:00`), target: target(3, 3) } });
    expect([isFound(third('2027-02-28'), born), isFound(third('2027-03-01'), born)]).toEqual([false, true]);
  });

  it('of three years may be welcome where some of them are', () => {
    const content = { ...saturdays, target: target(2, 3, { from: 24, to: 40 }) };
    expect(isFound({ content }, child({ age: 3 }))).toBe(true);
    expect(isFound({ content }, child({ age: 4 }))).toBe(false);
    expect([
      isFound({ content }, child({ ageInMonths: 40 })),
      isFound({ content }, child({ ageInMonths: 41 })),
    ]).toEqual([true, false]);
  });

  it('comes with the others, or not at all', () => {
    const content = { ...saturdays, target: target(3, 8) };
    expect(isFound({ content }, child({ age: 3 }, { birthDate: '2019-05-05' }))).toBe(true);
    expect(isFound({ content }, child({ age: 3 }, { birthDate: '2017-05-05' }))).toBe(false);
  });
});

describe('the total price', () => {
  const party = { party: { children: [{ age: 4 }, { age: 7 }], adults: 2 } };
  const total = (from: number, to: number) => ({ ...party, totalPrice: { from, to } });
  const price = { from: 1500, to: 2000, currency: 'PLN' };

  it.each([
    ['the lowest price a head', { price }, 60],
    ['children alone where they alone are counted', { price, booking: { ...bookingOf(10), counts: 'CHILDREN' } }, 30],
    [
      'what a child and an adult pay',
      {
        price,
        prices: [
          { for: 'CHILD', amount: 1250 },
          { for: 'ADULT', amount: 500 },
        ],
      },
      35,
    ],
    ['the family price where it is less', { price, prices: [{ for: 'FAMILY', amount: 4500 }] }, 45],
    ['not the family price where it is more', { price, prices: [{ for: 'FAMILY', amount: 9900 }] }, 60],
  ] as const)('is %s', (_, content, amount) => {
    const listed = { content: { ...saturdays, target: target(3, 8), ...content } as Partial<ListingContent> };
    expect(isFound(listed, total(amount, amount))).toBe(true);
    expect(isFound(listed, total(0, amount - 0.01))).toBe(false);
    expect(isFound(listed, total(amount + 0.01, 1000))).toBe(false);
  });

  it('is of the session, where that has a price of its own', () => {
    const changes = [ofSession(firstSaturday, { price: { from: 500, to: 500 } })];
    const listed = { content: { ...saturdays, target: target(3, 8), price }, changes };
    expect(startsOf(listed, total(0, 20))).toEqual(['2026-11-28T09:00:00.000Z']);
    expect(startsOf(listed, { price: { from: 0, to: 5 } })).toEqual(['2026-11-28T09:00:00.000Z']);
    expect(startsOf(listed, total(60, 60))).toHaveLength(3);
  });

  it('that nobody knows is none', () => {
    const content: Partial<ListingContent> = {
      ...saturdays,
      target: target(3, 8),
      price: { from: 0, to: 0, currency: 'PLN' },
      priceKind: 'UNKNOWN',
    };
    expect(isFound({ content }, total(0, 1000))).toBe(false);
    expect([isFound({ content }, { free: true }), isFound({ content }, { free: false })]).toEqual([false, false]);
  });

  it('of nothing is free, and a donation is not', () => {
    const free: Partial<ListingContent> = { price: { from: 0, to: 0, currency: 'PLN' } };
    expect([isFound({ content: free }, { free: true }), isFound({ content: free }, { free: false })]).toEqual([
      true,
      false,
    ]);
    const donation: Partial<ListingContent> = { ...free, priceKind: 'DONATION' };
    expect([isFound({ content: donation }, { free: true }), isFound({ content: donation }, { free: false })]).toEqual([
      false,
      true,
    ]);
  });
});

describe('one session', () => {
  it('that is cancelled answers nothing, and one that moved answers where it went', () => {
    const changes = [
      ofSession(firstSaturday, { cancelled: true }),
      ofSession(firstSaturday + 7 * 24 * 3_600_000, { moveMs: 24 * 3_600_000 }),
    ];
    const on = (day: string) => ({ when: { date: { from: day, to: day } } });
    const listed = { content: saturdays, changes };
    expect(['2026-11-28', '2026-12-05', '2026-12-06', '2026-12-12'].map((day) => isFound(listed, on(day)))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('is near where it takes place itself', () => {
    const elsewhere = { where: { location: { lat: 54.35, lon: 18.65 }, address: 'Gdańsk' } };
    const listed = { content: saturdays, changes: [ofSession(firstSaturday, elsewhere)] };
    const near = (lat: number, lon: number) => ({ location: { coordinates: { lat, lon }, radius: 5000 } });
    expect(startsOf(listed, near(54.35, 18.65))).toEqual(['2026-11-28T09:00:00.000Z']);
    expect(startsOf(listed, near(51.7592, 19.456))).toHaveLength(3);
    const box = { boundingBox: { southWest: { lat: 54, lon: 18 }, northEast: { lat: 55, lon: 19 } } };
    expect(startsOf(listed, box)).toHaveLength(1);
  });

  it('answers weekday, date and hours as one stretch, past midnight too', () => {
    const party = { content: by('Europe/Warsaw', '2026-11-27T22:00', undefined, 240) };
    expect(isFound(party, { dayOfWeek: ['FRI'] })).toBe(true);
    expect(isFound(party, { dayOfWeek: ['SAT'] })).toBe(true);
    expect(isFound(party, { dayOfWeek: ['SUN'] })).toBe(false);
    const hours = (from: string, to: string) => ({ when: { time: { from, to } } });
    expect(isFound(party, { dayOfWeek: ['SAT'], ...hours('01:00', '02:00') })).toBe(true);
    expect(isFound(party, { dayOfWeek: ['FRI'], ...hours('01:00', '02:00') })).toBe(false);
    expect(isFound(party, { dayOfWeek: ['FRI'], ...hours('23:30', '01:30') })).toBe(true);
    expect(isFound(party, { dayOfWeek: ['THU'], ...hours('23:30', '22:30') })).toBe(true);
    expect(isFound(party, { dayOfWeek: ['SAT'], ...hours('02:00', '03:00') })).toBe(false);
  });

  it('stays at its hour on the venue’s clock, summer and winter', () => {
    const content = by('Europe/Warsaw', '2027-03-22T17:00', 'FREQ=WEEKLY;COUNT=2');
    const at = (from: string, to: string) => startsOf({ content }, { when: { time: { from, to } } });
    expect(at('17:00', '17:30')).toEqual(['2027-03-22T16:00:00.000Z', '2027-03-29T15:00:00.000Z']);
    expect(at('17:00+01:00', '17:30+01:00')).toEqual(['2027-03-22T16:00:00.000Z']);
    expect(at('15:00Z', '15:30Z')).toEqual(['2027-03-29T15:00:00.000Z']);
  });

  it('is asked for in the hours about a change of the clock as it is read there', () => {
    const night = (start: string, minutes: number) => ({ content: by('Europe/Warsaw', start, undefined, minutes) });
    const on = (day: string, from: string, to: string) => ({
      when: { date: { from: day, to: day }, time: { from, to } },
    });
    // 02:30 is left out on 28 March 2027 and moves on to 03:30.
    expect(isFound(night('2027-03-28T02:30', 30), on('2027-03-28', '03:00', '04:00'))).toBe(true);
    expect(isFound(night('2027-03-28T02:30', 30), on('2027-03-28', '02:15', '02:45'))).toBe(true);
    // 02:30 comes twice on 31 October 2027: it is the earlier one, and the hour from two to three has both.
    expect(isFound(night('2027-10-31T02:30', 30), on('2027-10-31', '02:00', '03:00'))).toBe(true);
    expect(isFound(night('2027-10-31T02:30', 30), on('2027-10-31', '03:00', '04:00'))).toBe(false);
    expect(isFound(night('2027-10-31T01:30', 30), on('2027-10-31', '02:00', '03:00'))).toBe(false);
  });

  it('belongs to the calendar of its venue, on both sides of the date line', () => {
    const on = (day: string) => ({ when: { date: { from: day, to: day } } });
    const kiritimati = { content: by('Pacific/Kiritimati', '2026-12-01T08:00') };
    const pagoPago = { content: by('Pacific/Pago_Pago', '2026-12-01T20:00') };
    expect([isFound(kiritimati, on('2026-12-01')), isFound(kiritimati, on('2026-11-30'))]).toEqual([true, false]);
    expect([isFound(pagoPago, on('2026-12-01')), isFound(pagoPago, on('2026-12-02'))]).toEqual([true, false]);
  });
});
