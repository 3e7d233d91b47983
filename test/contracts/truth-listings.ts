import fc from 'fast-check';
import { accessibilityKinds, type ListingContent, type Schedule, type When } from '../../domain/listing/content';
import { usualPriceKind } from '../../domain/listing/price-kind';
import { localTimeAt } from '../../domain/schedule/local-time';
import type { SessionChange } from '../../domain/schedule/session-changes';
import { sessionIdOf, sessionsOf } from '../../domain/schedule/sessions';
import { listingId, organiserId } from '../../domain/shared/ids';
import { dayMs, daysOfWeek, hour, instantAt, minute, type TimeOfDay } from '../../domain/shared/time';
import { aContent, noon } from '../builders/listings';
import { bookingOf } from '../builders/search-candidates';
import type { Listed } from './search-index-random';

/** Zones with a place in each: clocks that are turned north and south of the equator, by half an hour, at midnight, and never. */
export const places = [
  ['Europe/Warsaw', 52.2, 21],
  ['Europe/London', 51.5, -0.1],
  ['America/New_York', 40.7, -74],
  ['America/Los_Angeles', 34, -118.2],
  ['America/St_Johns', 47.5, -52.7],
  ['America/Santiago', -33.4, -70.6],
  ['Asia/Kolkata', 19, 72.8],
  ['Australia/Lord_Howe', -31.5, 159],
  ['Pacific/Auckland', -36.8, 174.7],
  ['Pacific/Kiritimati', 1.9, -157.4],
] as const;

export const organisers = ['club-a', 'club-b', 'club-c', 'club-d'] as const;
export const tags = ['Żłobek', 'half term', 'Sensory'] as const;

/** Days on which some of the clocks are turned. */
export const turns = [
  '2027-03-14',
  '2027-03-28',
  '2027-04-04',
  '2027-09-05',
  '2027-09-26',
  '2027-10-03',
  '2027-10-31',
  '2027-11-07',
] as const;

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 });

/** Minutes after midnight; every other one in the hours in which clocks are turned. */
const anyStart = fc.oneof(
  fc.integer({ min: 0, max: 16 }).map((quarter) => quarter * 15),
  fc.integer({ min: 28, max: 95 }).map((quarter) => quarter * 15),
);
const anyLength = fc.constantFrom(30, 45, 60, 90, 180, 600);

const timeOf = (minutes: number): TimeOfDay =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00` as TimeOfDay;

const shownFor = (from: number, days: number): When['dateTime'] => ({
  from: instantAt(noon + from * dayMs),
  to: instantAt(noon + (from + days) * dayMs),
});

const anyWeekly = fc
  .record({
    from: fc.integer({ min: -10, max: 120 }),
    days: fc.integer({ min: 60, max: 340 }),
    occurrences: fc.array(
      fc.record({ dayOfWeek: fc.constantFrom(...daysOfWeek, 'SUN' as const), start: anyStart, length: anyLength }),
      { minLength: 1, maxLength: 2 },
    ),
  })
  .map(
    ({ from, days, occurrences }): Pick<ListingContent, 'type' | 'when'> => ({
      type: 'RECURRING_EVENT',
      when: {
        dateTime: shownFor(from, days),
        occurrences: occurrences.map(({ dayOfWeek, start, length }) => ({
          dayOfWeek,
          hours: { from: timeOf(start), to: timeOf(start + length) },
        })),
      },
    }),
  );

const anyRule = fc.constantFrom(
  'FREQ=WEEKLY;BYDAY=SU;COUNT=50',
  'FREQ=WEEKLY;BYDAY=SA,SU',
  'FREQ=DAILY;INTERVAL=9',
  'FREQ=MONTHLY;BYDAY=-1SU',
);

const anyScheduled = fc
  .record({ from: fc.integer({ min: -5, max: 60 }), start: anyStart, durationMinutes: anyLength, rrule: anyRule })
  .map(({ from, start, durationMinutes, rrule }): Pick<ListingContent, 'type' | 'when'> => {
    const schedule: Schedule = {
      start: localTimeAt(Math.floor(noon / dayMs) * dayMs + from * dayMs + start * minute),
      durationMinutes,
      rrule,
    };
    return { type: 'RECURRING_EVENT', when: { dateTime: shownFor(-10, 350), occurrences: [], schedules: [schedule] } };
  });

const anyOnce = fc
  .record({
    day: fc.oneof(
      fc.integer({ min: -2, max: 20 }).map((days) => Math.floor(noon / dayMs) + days),
      fc.constantFrom(...turns).map((day) => Date.parse(day) / dayMs),
    ),
    start: fc.integer({ min: -12 * 60, max: 24 * 60 }),
    length: fc.oneof(
      anyLength,
      fc.integer({ min: 20, max: 80 }).map((hours) => hours * 60),
    ),
    type: fc.constantFrom('EVENT' as const, 'EVENT' as const, 'PLACE' as const),
  })
  .map(({ day, start, length, type }): Pick<ListingContent, 'type' | 'when'> => {
    const from = day * dayMs + start * minute;
    return {
      type,
      when: { dateTime: { from: instantAt(from), to: instantAt(from + length * minute) }, occurrences: [] },
    };
  });

const anyPlace = fc.constantFrom(...places).chain(([timeZone, lat, lon]) =>
  fc
    .record({ north: fc.integer({ min: 0, max: 20 }), east: fc.integer({ min: 0, max: 20 }) })
    .map(({ north, east }) => ({
      timeZone,
      where: { location: { lat: lat + north / 100, lon: lon + east / 100 }, address: 'Piotrkowska 1' },
    })),
);

const anyAges = fc
  .record({
    youngest: fc.integer({ min: 0, max: 8 }),
    more: fc.integer({ min: 0, max: 4 }),
    months: maybe(fc.tuple(fc.nat(11), fc.nat(11))),
  })
  .map(({ youngest, more, months }) => ({
    age: { from: youngest, to: youngest + more },
    ...(months && {
      ageInMonths: {
        from: youngest * 12 + Math.min(months[0], months[1]),
        to: (youngest + more) * 12 + Math.max(...months),
      },
    }),
  }));

const anyPrice = fc
  .record({
    from: fc.integer({ min: 0, max: 8 }).map((price) => price * 500),
    more: fc.constantFrom(0, 0, 250, 2000),
    kind: fc.constantFrom(undefined, undefined, undefined, 'DONATION' as const, 'UNKNOWN' as const),
    child: maybe(fc.integer({ min: 0, max: 6 }).map((price) => price * 450)),
    family: maybe(fc.integer({ min: 2, max: 9 }).map((price) => price * 900)),
    currency: fc.constantFrom('PLN', 'JPY', 'EUR'),
  })
  .map(({ from, more, kind, child, family, currency }) => {
    const ends = kind === 'UNKNOWN' ? { from: 0, to: 0 } : { from, to: from + more };
    const priceKind = kind ?? usualPriceKind(ends);
    const mayHavePrices = priceKind === 'FIXED' || priceKind === 'FROM';
    const prices = [
      ...(child === undefined ? [] : [{ for: 'CHILD' as const, amount: child }]),
      ...(family === undefined ? [] : [{ for: 'FAMILY' as const, amount: family }]),
    ];
    return { price: { ...ends, currency }, priceKind, ...(mayHavePrices && prices.length > 0 && { prices }) };
  });

/** Minutes before the start at which booking closes: at it, hours or days before, or months. */
const anyClosing = fc.constantFrom(0, 0, 1, 45, 180, 1440, 2881, 6 * 1440, 40 * 1440, 200 * 1440);

const anyDetails = fc.record(
  {
    setting: fc.constantFrom('INDOOR' as const, 'OUTDOOR' as const),
    attendance: fc.constantFrom('IN_PERSON' as const, 'ONLINE' as const),
    languages: fc.subarray(['pl', 'en-GB', 'en-US', 'zh-Hant-TW'], { minLength: 1 }),
    tags: fc.subarray([...tags], { minLength: 1 }),
    accessibility: fc
      .subarray([...accessibilityKinds].slice(0, 4), { minLength: 1 })
      .map((kinds) => kinds.map((kind, index) => ({ kind, supported: index % 3 !== 2 }))),
    booking: fc
      .record({
        capacity: fc.integer({ min: 1, max: 24 }),
        counts: fc.constantFrom('CHILDREN' as const, 'EVERYBODY' as const),
        closesMinutesBefore: anyClosing,
      })
      .map(({ capacity, ...rules }) => ({ ...bookingOf(capacity), ...rules })),
  },
  { requiredKeys: [] },
);

const anyContent: fc.Arbitrary<ListingContent> = fc
  .record({
    dated: fc.oneof({ weight: 3, arbitrary: anyWeekly }, { weight: 2, arbitrary: anyScheduled }, anyOnce),
    place: anyPlace,
    ages: anyAges,
    price: anyPrice,
    details: anyDetails,
    name: fc.subarray(['Puppets', 'Łódź', 'gymnastics', 'music']).map((words) => `x ${words.join(' ')}`),
    target: fc.shuffledSubarray<'ADULT' | 'CHILD' | 'FAMILY'>(['ADULT', 'CHILD', 'FAMILY'], { minLength: 1 }),
    category: fc.constantFrom('MUSIC' as const, 'SPORT' as const, 'CAFE' as const),
    bookingMandatory: fc.boolean(),
    adultMandatory: fc.boolean(),
  })
  .map(({ dated, place, ages, price, details, target, ...plain }) =>
    aContent({
      ...plain,
      ...details,
      ...price,
      type: dated.type,
      when: { ...dated.when, timeZone: place.timeZone },
      where: place.where,
      target: { ...ages, type: target },
    }),
  );

/** What may be changed of one session. */
const anyChange = fc.oneof(
  fc.constant({ cancelled: true as const }),
  fc.integer({ min: -60, max: 60 }).map((hours) => ({ moveMs: hours * hour })),
  fc.constantFrom(15, 300, 1500).map((durationMinutes) => ({ durationMinutes })),
  fc.constantFrom(...places).map(([, lat, lon]) => ({ where: { location: { lat, lon }, address: 'Elsewhere' } })),
  fc.integer({ min: 1, max: 20 }).map((capacity) => ({ capacity })),
  fc.integer({ min: 0, max: 30 }).map((price) => ({ price: { from: price * 100, to: price * 150 } })),
);

const anyChanges = fc.oneof(
  fc.constant([]),
  fc.array(
    fc.record({
      nth: fc.nat(40),
      scope: fc.constantFrom('THIS' as const, 'THIS' as const, 'THIS_AND_FOLLOWING' as const),
      change: anyChange,
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
);

const anyPlacesLeft = fc.array(fc.record({ nth: fc.nat(20), left: fc.nat(24) }), { maxLength: 6 });

/** Seeded listings with their sessions, what was changed of them, and the places that are left. */
export const truthEntries = (count: number, seed: number): readonly Listed[] =>
  fc
    .sample(fc.tuple(anyContent, anyChanges, anyPlacesLeft, fc.uuid({ version: 4 }), fc.constantFrom(...organisers)), {
      numRuns: count,
      seed,
    })
    .map(([content, changes, places, uuid, organiser]): Listed => {
      const sessions = [...sessionsOf({ content }, noon - 20 * dayMs, Number.POSITIVE_INFINITY)];
      const idOf = (nth: number) => sessions.slice(nth % Math.max(1, sessions.length)).map(sessionIdOf)[0];
      const sessionChanges = changes.flatMap(({ nth, scope, change }): SessionChange[] => {
        const sessionId = idOf(nth);
        return sessionId ? [{ sessionId, scope, ...change }] : [];
      });
      const placesLeft = Object.fromEntries(places.flatMap(({ nth, left }) => (idOf(nth) ? [[idOf(nth), left]] : [])));
      const id = listingId(uuid);
      return {
        id,
        version: 1,
        organiserName: `The ${organiser}`,
        listing: {
          id,
          organiserId: organiserId(organiser),
          content,
          ...(sessionChanges.length > 0 && { sessionChanges }),
        },
        ...(content.booking && { placesLeft }),
      };
    });
