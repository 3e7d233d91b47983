import fc from 'fast-check';
import { accessibilityKinds, type ListingContent } from '../../../../domain/listing/content';
import { parseContent } from '../../../../domain/listing/parse-content';
import { organiserId } from '../../../../domain/shared/ids';
import { aThingToDoInput } from '../../../builders/thing-to-do-input';

const parse = (overrides: object) =>
  parseContent(aThingToDoInput(overrides), organiserId('owner'), { bucket: 'images', region: 'here' });

const contentOf = (overrides: object): ListingContent => {
  const parsed = parse(overrides);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.content;
};

const faults = (overrides: object): string[] => {
  const parsed = parse(overrides);
  return parsed.ok ? [] : parsed.error.faults.map(({ path }) => path);
};

const aimed = (from: unknown, to: unknown, age = { from: 3, to: 8 }) => ({
  target: { age, ageInMonths: { from, to }, type: ['CHILD'] },
});

const booked = (rules: object) => ({ booking: { capacity: 12, ...rules } });
const tiers = (...cancellation: readonly (readonly [number, number])[]) =>
  booked({ cancellation: cancellation.map(([hoursBefore, percent]) => ({ hoursBefore, percent })) });
const priced = (...prices: readonly (readonly [string, number])[]) => ({
  prices: prices.map(([people, amount]) => ({ for: people, amount })),
});
const supports = (...kinds: readonly string[]) => ({ accessibility: kinds.map((kind) => ({ kind, supported: true })) });

describe('what an organiser may say besides', () => {
  it.each([
    ['exact months', aimed(40, 107)],
    ['months of a single age', aimed(36, 36)],
    ['months up to the end of 120 years', aimed(0, 1451, { from: 0, to: 120 })],
    ['no months', { target: { age: { from: 3, to: 8 }, ageInMonths: null, type: ['CHILD'] } }],
    ['a capacity', { capacity: 1 }],
    ['the largest capacity', { capacity: 10_000 }],
    ['a capacity that equals that of booking', { capacity: 12, ...booked({}) }],
    ['a setting and how to attend', { setting: 'OUTDOOR', attendance: 'ONLINE' }],
    ['languages', { languages: ['pl', 'en-GB', 'zh-Hant-TW', 'csb', 'pso'] }],
    ['every kind of support', supports(...accessibilityKinds)],
    ['support that there is not', { accessibility: [{ kind: 'STEP_FREE', supported: false }] }],
    ['tags', { tags: ['plastyka', 'dla najmłodszych', '3D'] }],
    ['a price for each', priced(['CHILD', 25], ['ADULT', 40], ['FAMILY', 99.5])],
    ['prices of nothing where it is free', { price: { from: 0, to: 0 }, ...priced(['CHILD', 0], ['ADULT', 0]) }],
    ['a price for children alone', priced(['CHILD', 19.99])],
    ['booking by default', booked({})],
    ['all about booking', booked({ counts: 'CHILDREN', opensAt: '2026-12-01T08:00:00+01:00', ageGate: 'ADVISE' })],
    ['cancelling in time', tiers([24, 50], [168, 100], [2, 12.25], [0, 0])],
    [
      'nothing of all this',
      Object.fromEntries(
        'prices capacity setting attendance languages accessibility tags booking'
          .split(' ')
          .map((name) => [name, null]),
      ),
    ],
  ])('may be %s', (_what, overrides) => {
    expect(faults(overrides)).toEqual([]);
  });

  it.each([
    ['target.ageInMonths.from', aimed(-1, 40)],
    ['target.ageInMonths.from', aimed(36.5, 40)],
    ['target.ageInMonths.to', aimed(40, 39)],
    ['target.ageInMonths.to', aimed(0, 1453, { from: 0, to: 120 })],
    ['target.ageInMonths', aimed(0, 1452, { from: 0, to: 120 })],
    ['target.ageInMonths', aimed(35, 60)],
    ['target.ageInMonths', aimed(36, 108)],
    ['capacity', { capacity: 0 }],
    ['capacity', { capacity: 10_001 }],
    ['capacity', { capacity: 1.5 }],
    ['capacity', { capacity: 13, ...booked({}) }],
    ['setting', { setting: 'UNDERGROUND' }],
    ['setting', { setting: ['INDOOR'] }],
    ['attendance', { attendance: '' }],
    ['languages.1', { languages: ['pl', 'english'] }],
    ['languages.0', { languages: [''] }],
    ['languages.0', { languages: ['en_GB'] }],
    ['languages.0', { languages: [`en-${'a'.repeat(10_000)}`] }],
    ['languages', { languages: ['en-gb', 'en-GB'] }],
    ['languages', { languages: ['iw', 'he'] }],
    ['languages', { languages: Array.from({ length: 21 }, (_, index) => `pl-x-${index}`) }],
    ['languages', { languages: 'pl' }],
    ['accessibility', supports('STEP_FREE', 'PARKING', 'STEP_FREE')],
    ['accessibility.0.kind', supports('LIFT')],
    ['accessibility.0.supported', { accessibility: [{ kind: 'PARKING' }] }],
    ['tags.0', { tags: ['  '] }],
    ['tags.0', { tags: ['x'.repeat(41)] }],
    ['tags.0', { tags: ['two\nlines'] }],
    ['tags', { tags: ['Żółw', ' zolw '] }],
    ['tags', { tags: Array.from({ length: 21 }, (_, index) => `tag ${index}`) }],
    ['prices', priced(['CHILD', 20], ['CHILD', 30])],
    ['prices.0.for', priced(['DOG', 20])],
    ['prices.1.amount', priced(['CHILD', 20], ['ADULT', -1])],
    ['prices.1.amount', priced(['CHILD', 20], ['ADULT', 19.999])],
    ['prices.0.amount', { price: { from: 5, to: 5 }, currency: 'JPY', ...priced(['CHILD', 2.5]) }],
    ['prices.0.amount', priced(['CHILD', 1e10])],
    ['prices', { price: { from: 0, to: 0 }, ...priced(['CHILD', 20]) }],
    ['prices', { price: { from: 0, to: 0 }, priceKind: 'UNKNOWN', ...priced(['CHILD', 0]) }],
    ['booking.capacity', { booking: {} }],
    ['booking.capacity', booked({ capacity: 0 })],
    ['booking.counts', booked({ counts: 'DOGS' })],
    ['booking.opensAt', booked({ opensAt: '2026-12-01' })],
    ['booking.closesMinutesBefore', booked({ closesMinutesBefore: -1 })],
    ['booking.closesMinutesBefore', booked({ closesMinutesBefore: 525_601 })],
    ['booking.ageGate', booked({ ageGate: true })],
    ['booking.waitingList', booked({ waitingList: 'yes' })],
    ['booking.offerHours', booked({ offerHours: 0 })],
    ['booking.offerHours', booked({ offerHours: 169 })],
    ['booking.cancellation.0.percent', tiers([24, 120])],
    ['booking.cancellation.0.percent', tiers([24, -1])],
    ['booking.cancellation.0.percent', tiers([24, 33.333])],
    ['booking.cancellation.0.hoursBefore', tiers([-1, 50])],
    ['booking.cancellation.0.hoursBefore', tiers([8761, 50])],
    ['booking.cancellation', tiers([24, 50], [24, 40])],
    ['booking.cancellation', tiers([24, 50], [48, 40])],
    ['booking.cancellation', tiers(...Array.from({ length: 21 }, (_, index) => [index, index] as const))],
  ])('is at fault at %s', (path, overrides) => {
    expect(faults(overrides)).toContain(path);
  });

  it('is at fault everywhere at once', () => {
    const overrides = {
      ...aimed(40, 39),
      languages: ['english'],
      tags: [''],
      ...priced(['CHILD', -1]),
      ...tiers([24, 120]),
    };
    expect(faults(overrides).sort()).toEqual([
      'booking.cancellation.0.percent',
      'languages.0',
      'prices.0.amount',
      'tags.0',
      'target.ageInMonths.to',
    ]);
  });
});

it('says of two languages that are none only that', () => {
  expect(faults({ languages: ['english', 'german'] })).toEqual(['languages.0', 'languages.1']);
});

describe('what is kept of it', () => {
  it('is tidied', () => {
    const languages = ['PL', 'en-gb', 'iw'];
    const tags = ['  Plastyka ', 'Żółw'];
    expect(contentOf({ languages, tags, ...priced(['FAMILY', 99.5]) })).toMatchObject({
      languages: ['pl', 'en-GB', 'he'],
      tags: ['Plastyka', 'Żółw'],
      prices: [{ for: 'FAMILY', amount: 9950 }],
    });
  });

  it('has every default of booking, the longest notice first, and its capacity', () => {
    expect(contentOf(tiers([2, 12.25], [168, 100]))).toMatchObject({
      capacity: 12,
      booking: {
        capacity: 12,
        counts: 'EVERYBODY',
        closesMinutesBefore: 0,
        ageGate: 'ENFORCE',
        waitingList: true,
        offerHours: 24,
        cancellation: [
          { hoursBefore: 168, permyriad: 10_000 },
          { hoursBefore: 2, permyriad: 1225 },
        ],
      },
    });
  });

  it('is nothing where nothing is said', () => {
    const empty = { languages: [], accessibility: [], tags: [], prices: [], capacity: null, booking: null };
    const said = new Set(Object.keys(contentOf(empty)));
    expect(Object.keys(empty).filter((name) => said.has(name))).toEqual([]);
  });

  it('takes months if, and only if, each is one of somebody within the years', () => {
    const years = fc.integer({ min: 0, max: 20 });
    const months = fc.integer({ min: 0, max: 260 });
    fc.assert(
      fc.property(years, years, months, months, (a, b, c, d) => {
        const age = { from: Math.min(a, b), to: Math.max(a, b) };
        const [from, to] = [Math.min(c, d), Math.max(c, d)];
        const isWithin = Math.floor(from / 12) >= age.from && Math.floor(to / 12) <= age.to;
        expect(faults(aimed(from, to, age))).toEqual(isWithin ? [] : ['target.ageInMonths']);
      }),
    );
  });
});
