import fc from 'fast-check';
import { daysOfWeek } from '../../domain/shared/time';
import { dateIn } from './search-index-random';
import { organisers, places, tags, turns } from './truth-listings';

const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 3) => fc.option(arbitrary, { nil: undefined, freq });
/** One in so many questions asks it. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>, oneIn = 6): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const anyDates = fc
  .record({
    first: fc.oneof(
      fc.integer({ min: -2, max: 60 }).map(dateIn),
      fc.tuple(fc.constantFrom(...turns), fc.integer({ min: -3, max: 1 })).map(([day, more]) => daysAfter(day, more)),
    ),
    more: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 90 })),
  })
  .map(({ first, more }) => ({ from: first, to: daysAfter(first, more) }));

const clock = (quarters: number): string =>
  `${String(Math.floor(quarters / 4) % 24).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;

/** Whole hours, as most families ask. */
const hours = fc.integer({ min: 1, max: 23 }).map((count) => count * 4);

const anyTimes = fc
  .record({
    from: fc.oneof(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 95 }), hours),
    length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 95 }), hours),
    offset: fc.constantFrom('', '', '', 'Z', '+01:00', '-05:00', '+12:45'),
  })
  .map(({ from, length, offset }) => ({ from: `${clock(from)}${offset}`, to: `${clock(from + length)}${offset}` }));

const anyChild = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 2017, max: 2026 }),
      fc.constantFrom('02-28', '03-01', '03-28', '03-29', '04-04', '10-31', '11-24'),
    )
    .map(([year, day]) => ({ birthDate: `${year}-${day}` })),
  fc.constant({ birthDate: '2024-02-29' }),
  fc.integer({ min: 0, max: 130 }).map((ageInMonths) => ({ ageInMonths })),
  fc.integer({ min: 0, max: 10 }).map((age) => ({ age })),
);

const anyFamily = fc.record({
  children: fc.array(anyChild, { minLength: 1, maxLength: 2 }),
  adults: fc.integer({ min: 0, max: 3 }),
});

/** Children of one class, who need many places. */
const anyClass = fc
  .record({ age: fc.integer({ min: 3, max: 8 }), many: fc.integer({ min: 3, max: 10 }), adults: fc.nat(10) })
  .map(({ age, many, adults }) => ({ children: Array.from({ length: many }, () => ({ age })), adults }));

const anyParty = fc.oneof({ weight: 4, arbitrary: anyFamily }, anyClass);

const anyAmounts = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 80 }))
  .map(([from, more]) => ({ from, to: from + more }));

const anyCircle = fc
  .record({ place: fc.constantFrom(...places), radius: fc.constantFrom(5000, 15_000, 700_000, 5_000_000) })
  .map(({ place: [, lat, lon], radius }) => ({ coordinates: { lat: lat + 0.1037, lon: lon + 0.0931 }, radius }));

const anyBox = fc.constantFrom(
  { southWest: { lat: 40.05, lon: -75.003 }, northEast: { lat: 53.013, lon: 21.117 } },
  { southWest: { lat: -40.05, lon: 150.003 }, northEast: { lat: 10.013, lon: -150.117 } },
  { southWest: { lat: -90, lon: -180 }, northEast: { lat: 90, lon: 180 } },
  { southWest: { lat: 52.2057, lon: 21.0031 }, northEast: { lat: 52.3573, lon: 21.1479 } },
);

const anyFilter = fc
  .record({
    party: maybe(anyParty),
    available: seldom(fc.boolean(), 2),
    totalPrice: maybe(anyAmounts),
    price: seldom(anyAmounts),
    free: seldom(fc.boolean(), 10),
    when: maybe(fc.record({ date: maybe(anyDates, 2), time: maybe(anyTimes, 2) }), 1),
    dayOfWeek: seldom(fc.subarray([...daysOfWeek]), 4),
    location: seldom(anyCircle),
    boundingBox: seldom(anyBox, 8),
    target: seldom(
      fc.record({
        age: maybe(fc.array(fc.record({ from: fc.nat(6), to: fc.integer({ min: 6, max: 12 }) }), { maxLength: 2 })),
        type: maybe(fc.subarray(['ADULT', 'CHILD'])),
      }),
    ),
    type: seldom(fc.subarray(['EVENT', 'RECURRING_EVENT'])),
    category: seldom(fc.subarray(['MUSIC', 'SPORT'])),
    organiser: seldom(fc.subarray([...organisers, 'nobody'])),
    setting: seldom(fc.subarray(['INDOOR', 'OUTDOOR']), 10),
    attendance: seldom(fc.subarray(['IN_PERSON', 'ONLINE']), 10),
    language: seldom(fc.subarray(['en', 'en-GB', 'pl', 'zh', 'ZH-hant']), 10),
    accessibility: seldom(fc.subarray(['STEP_FREE', 'ACCESSIBLE_TOILET']), 10),
    tag: seldom(fc.subarray([...tags.map((tag) => tag.toUpperCase()), 'none']), 10),
    bookingMandatory: seldom(fc.boolean(), 10),
    adultMandatory: seldom(fc.boolean(), 10),
  })
  // A total is of somebody.
  .map(({ totalPrice, ...filter }) => ({ ...filter, ...(filter.party && totalPrice && { totalPrice }) }));

/** Arguments of `findThingsToDo`, less its paging: what parents ask, and more of it at once than they do. */
export const truthQuestion = fc.record({
  search: seldom(fc.constantFrom('pup', 'lodz mus', 'gimnastics', 'pupetts', 'x')),
  filter: anyFilter,
  sort: maybe(
    fc.record({
      sortBy: fc.constantFrom('GEO_DISTANCE', 'PRICE', 'RELEVANCE', 'SOONEST'),
      direction: fc.constantFrom('ASC', 'DESC'),
    }),
    2,
  ),
  location: fc.constant({ lat: 51.753137, lon: 19.451719 }),
});

export type TruthFilter = Partial<ReturnType<(typeof anyFilter)['generate']>['value']>;
