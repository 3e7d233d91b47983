import type { IndexEntry } from '../../../application/finding/ports/search-index';
import { parseSearchQuery } from '../../../domain/finding/parse-search-query';
import type { SearchQuery } from '../../../domain/finding/search-query';
import { accessibilityKinds, type ListingContent, type Schedule } from '../../../domain/listing/content';
import { usualPriceKind } from '../../../domain/listing/price-kind';
import { localTimeAt } from '../../../domain/schedule/local-time';
import type { SessionChange } from '../../../domain/schedule/session-changes';
import { sessionIdOf, sessionsOf } from '../../../domain/schedule/sessions';
import { listingId, organiserId } from '../../../domain/shared/ids';
import { dayMs, daysOfWeek, hour, instantAt, minute, type TimeOfDay } from '../../../domain/shared/time';
import { makeRandom, type Random } from '../../../infra/local-host/samples/random';
import { aContent } from '../../builders/listings';

type Listed = Extract<IndexEntry, { listing: object }>;

/** Clocks that are turned by an hour, by half an hour, at midnight, in the other half of the year, and never. */
const zones: readonly (readonly [zone: string, lat: number, lon: number])[] = [
  ['Europe/Warsaw', 52.2, 21],
  ['Europe/London', 51.5, -0.1],
  ['America/New_York', 40.7, -74],
  ['America/Santiago', -33.4, -70.6],
  ['Australia/Lord_Howe', -31.5, 159],
  ['Pacific/Chatham', -43.9, -176.5],
  ['Asia/Kolkata', 28.6, 77.2],
  ['Africa/Cairo', 30, 31.2],
  ['Pacific/Auckland', -36.8, 174.7],
  ['Pacific/Kiritimati', 1.8, -157.4],
];

/** A night on which some of these clocks are turned, so that many sessions lie about it. */
export const nights = {
  'Warsaw goes forward': Date.parse('2027-03-28T01:00:00Z'),
  'Warsaw goes back': Date.parse('2026-10-25T01:00:00Z'),
  'New York goes back': Date.parse('2026-11-01T06:00:00Z'),
  'Chatham goes forward': Date.parse('2026-09-26T14:00:00Z'),
  'Lord Howe goes back': Date.parse('2027-04-03T15:00:00Z'),
  'Cairo goes forward': Date.parse('2027-04-29T22:00:00Z'),
  'Santiago goes forward': Date.parse('2026-09-06T04:00:00Z'),
  'nothing happens': Date.parse('2026-11-24T12:00:00Z'),
} as const;

const maybe = <T>(random: Random, make: () => T, oneIn = 3): T | undefined =>
  random.between(1, oneIn) === 1 ? make() : undefined;
const some = <T>(random: Random, values: readonly T[]): T[] => values.filter(() => random.between(0, 2) === 0);

const time = (random: Random): string =>
  `${String(random.between(0, 23)).padStart(2, '0')}:${random.oneOf(['00', '15', '30', '30', '45'])}:00`;

/** As most families ask. */
const wholeHour = (random: Random): string => `${time(random).slice(0, 2)}:00:00`;

const scheduleOf = (random: Random, about: number): Schedule => {
  const start = localTimeAt(about + random.between(-8 * 48, 8 * 48) * 30 * minute);
  const durationMinutes = random.oneOf([15, 30, 45, 60, 60, 90, 120, 300, 1440, 3000]);
  const rule = random.oneOf([
    undefined,
    `FREQ=WEEKLY;COUNT=${random.between(2, 30)}`,
    `FREQ=DAILY;COUNT=${random.between(2, 40)}`,
    `FREQ=WEEKLY;BYDAY=SA,SU;COUNT=${random.between(2, 20)}`,
    `FREQ=MONTHLY;BYDAY=2TU;COUNT=${random.between(2, 12)}`,
  ]);
  return { start, durationMinutes, ...(rule && { rrule: rule }) };
};

const whenOf = (random: Random, about: number): Pick<ListingContent, 'type' | 'when'> => {
  const from = about + random.between(-10 * 48, 10 * 48) * 30 * minute;
  const span = (length: number) => ({ from: instantAt(from), to: instantAt(from + length) });
  const kind = random.between(0, 9);
  if (kind < 2)
    return {
      type: 'EVENT',
      when: { dateTime: span(random.between(1, 90) * random.oneOf([hour, 15 * minute])), occurrences: [] },
    };
  if (kind < 6) {
    const schedules = Array.from({ length: random.between(1, 3) }, () => scheduleOf(random, about));
    return {
      type: 'RECURRING_EVENT',
      when: {
        dateTime: { from: instantAt(about - 20 * dayMs), to: instantAt(about + 400 * dayMs) },
        occurrences: [],
        schedules,
      },
    };
  }
  const occurrences = Array.from({ length: random.between(1, 4) }, () => ({
    dayOfWeek: random.oneOf(daysOfWeek),
    hours: { from: time(random) as TimeOfDay, to: time(random) as TimeOfDay },
  }));
  if (kind === 6) return { type: 'PLACE', when: { dateTime: span(random.between(1, 40) * dayMs), occurrences: [] } };
  return { type: 'RECURRING_EVENT', when: { dateTime: span(random.between(1, 300) * dayMs), occurrences } };
};

const moneyOf = (random: Random): Partial<ListingContent> => {
  const from = random.between(0, 3) * 1000;
  const to = from + random.between(0, 2) * 1000;
  const kind = random.oneOf([undefined, undefined, 'DONATION', 'UNKNOWN'] as const);
  const price = kind === 'UNKNOWN' ? { from: 0, to: 0 } : { from, to };
  const prices = maybe(random, () => [
    { for: 'CHILD' as const, amount: random.between(0, 2) * 1000 },
    { for: 'FAMILY' as const, amount: random.between(1, 6) * 1000 },
  ]);
  return {
    price: { ...price, currency: random.oneOf(['PLN', 'PLN', 'JPY']) },
    priceKind: kind ?? usualPriceKind(price),
    ...(prices && kind !== 'UNKNOWN' && { prices }),
  };
};

const detailsOf = (random: Random): Partial<ListingContent> => {
  const setting = maybe(random, () => random.oneOf(['INDOOR', 'OUTDOOR'] as const));
  const attendance = maybe(random, () => random.oneOf(['IN_PERSON', 'ONLINE'] as const));
  const languages = maybe(random, () => [random.oneOf(['pl', 'en', 'en-GB', 'uk'])]);
  const accessibility = maybe(random, () => [
    { kind: random.oneOf(accessibilityKinds.slice(0, 3)), supported: random.between(0, 2) > 0 },
  ]);
  const tags = maybe(random, () => [random.oneOf(['Bębny', 'robots'])]);
  const booking = maybe(random, () => ({
    capacity: random.between(1, 12),
    counts: random.oneOf(['CHILDREN', 'EVERYBODY'] as const),
    closesMinutesBefore: 0,
    ageGate: 'ENFORCE' as const,
    waitingList: true,
    offerHours: 24,
    cancellation: [],
  }));
  return {
    ...(setting && { setting }),
    ...(attendance && { attendance }),
    ...(languages && { languages }),
    ...(accessibility && { accessibility }),
    ...(tags && { tags }),
    ...(booking && { booking, capacity: booking.capacity }),
  };
};

const changesOf = (random: Random, content: ListingContent): readonly SessionChange[] => {
  const changes: SessionChange[] = [];
  for (const session of sessionsOf({ content }, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)) {
    if (random.between(0, 3) > 0) continue;
    changes.push({
      sessionId: sessionIdOf(session),
      scope: random.oneOf(['THIS', 'THIS', 'THIS_AND_FOLLOWING'] as const),
      ...random.oneOf<Partial<SessionChange>>([
        { cancelled: true },
        { moveMs: random.between(-40, 40) * hour },
        { durationMinutes: random.between(1, 50) * 30 },
        {
          where: { location: { lat: content.where.location.lat + 0.2, lon: content.where.location.lon }, address: 'x' },
        },
        { price: { from: 0, to: 0 } },
        { price: { from: 2000, to: 3000 } },
        { capacity: random.between(1, 6) },
      ]),
    });
    if (changes.length === 4) break;
  }
  return changes;
};

const placesLeftOf = (random: Random, listing: Listed['listing']) => {
  const left: Record<string, number> = {};
  for (const session of sessionsOf(listing, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)) {
    if (random.between(0, 2) === 0) left[sessionIdOf(session)] = random.between(0, 8);
  }
  return left;
};

/** Listings with sessions about a moment. Equal seeds give equal listings. */
export const parentsWorld = (count: number, about: number, seed: number): readonly Listed[] => {
  const random = makeRandom(seed);
  return Array.from({ length: count }, (): Listed => {
    const [timeZone, lat, lon] = random.oneOf(zones);
    const { type, when } = whenOf(random, about);
    const youngest = random.between(0, 10);
    const ageInMonths = maybe(random, () => ({
      from: youngest * 12 + random.between(0, 6),
      to: youngest * 12 + random.between(7, 30),
    }));
    const content = aContent({
      type,
      name: random.oneOf(['Puppets', 'Swimming', 'Drums and music', 'Swiming for babies', 'Musik']),
      when: { ...when, timeZone },
      where: {
        location: { lat: lat + random.between(-9, 9) / 100, lon: lon + random.between(-9, 9) / 100 },
        address: 'a',
      },
      target: {
        age: { from: youngest, to: youngest + 2 + random.between(1, 4) },
        ...(ageInMonths && { ageInMonths }),
        type: ['CHILD'],
      },
      bookingMandatory: random.between(0, 1) === 0,
      category: random.oneOf(['MUSIC', 'SPORT', 'CAFE']),
      ...moneyOf(random),
      ...detailsOf(random),
    });
    const id = listingId(random.id());
    const sessionChanges = maybe(random, () => changesOf(random, content)) ?? [];
    const listing = {
      id,
      organiserId: organiserId(`organiser-${random.between(1, 5)}`),
      content,
      ...(sessionChanges.length > 0 && { sessionChanges }),
    };
    const placesLeft = content.booking && maybe(random, () => placesLeftOf(random, listing), 2);
    return { id, version: 1, organiserName: 'Puppet House', listing, ...(placesLeft && { placesLeft }) };
  });
};

const date = (about: number, days: number): string => new Date(about + days * dayMs).toISOString().slice(0, 10);

const childOf = (random: Random, about: number): object => {
  const kind = random.between(0, 5);
  if (kind === 0) return { age: random.between(0, 12) };
  if (kind === 1) return { ageInMonths: random.between(0, 140) };
  // Many birthdays and months complete about the moment.
  return { birthDate: date(about, -Math.round(random.between(0, 140) * 30.44) + random.between(-6, 6)) };
};

const timeOfDay = (random: Random, zoned: boolean) => {
  const zone = zoned ? random.oneOf(['Z', '+01:00', '-05:00']) : '';
  const clock = random.between(0, 1) === 0 ? time : wholeHour;
  const [from, to] = [clock(random), clock(random)];
  return from === to ? undefined : { from: `${from}${zone}`, to: `${to}${zone}` };
};

const filterOf = (random: Random, about: number, now: number): Record<string, unknown> => {
  const [, lat, lon] = random.oneOf(zones);
  const first = random.between(-3, 10);
  const dates = maybe(
    random,
    () => ({ from: date(about, first), to: date(about, first + random.oneOf([0, 0, 1, 6, 40, 300])) }),
    2,
  );
  const hours = maybe(random, () => timeOfDay(random, random.between(0, 3) === 0), 2);
  const children = Array.from({ length: random.between(0, 2) }, () => childOf(random, now));
  const adults = random.between(0, 2);
  const party = maybe(random, () => ({ children, adults }), 2);
  const amounts = () => ({ from: random.between(0, 2) * 10, to: 20 + random.between(0, 4) * 10 });
  return {
    location: maybe(random, () => ({ coordinates: { lat, lon: lon + 0.003 }, radius: random.between(1, 40_000) }), 5),
    boundingBox: maybe(
      random,
      () => ({
        southWest: { lat: lat - 0.03, lon: random.oneOf([lon - 0.05, 150]) },
        northEast: { lat: lat + 0.1, lon: random.oneOf([lon + 0.05, -150]) },
      }),
      6,
    ),
    party,
    totalPrice: party && children.length + adults > 0 ? maybe(random, amounts) : undefined,
    available: maybe(random, () => true, 4),
    free: maybe(random, () => random.between(0, 1) === 0, 5),
    price: maybe(random, amounts, 6),
    when: dates || hours ? { date: dates, time: hours } : undefined,
    dayOfWeek: maybe(random, () => some(random, daysOfWeek), 4),
    setting: maybe(random, () => ['INDOOR'], 8),
    attendance: maybe(random, () => ['IN_PERSON'], 8),
    language: maybe(random, () => [random.oneOf(['en', 'pl', 'en-GB'])], 8),
    accessibility: maybe(random, () => ['STEP_FREE'], 8),
    tag: maybe(random, () => [random.oneOf(['BEBNY', 'robots'])], 8),
    organiser: maybe(random, () => ['organiser-1', 'organiser-2'], 8),
    category: maybe(random, () => ['MUSIC', 'SPORT'], 6),
  };
};

export interface Question {
  readonly args: object;
  readonly searchQuery: SearchQuery;
  readonly time: { readonly now: number; readonly asOf: number };
}

/** Returns a question that a parent may ask about a moment. */
export const parentsQuestion = (random: Random, about: number): Question => {
  const asOf = about + random.between(-30 * 4, 30 * 4) * 15 * minute;
  const now = asOf + random.oneOf([0, 0, random.between(1, 40) * 30 * minute]);
  const [, lat, lon] = random.oneOf(zones);
  const args = {
    search: maybe(random, () => random.oneOf(['swimming', 'puppets', 'musik', 'mus', 'drums mussic']), 4),
    location: { lat, lon: lon + 0.0031 },
    sort: maybe(random, () => ({
      sortBy: random.oneOf(['SOONEST', 'GEO_DISTANCE', 'PRICE', 'RELEVANCE']),
      direction: random.oneOf(['ASC', 'ASC', 'DESC']),
    })),
    filter: filterOf(random, about, now),
  };
  const parsed = parseSearchQuery(args, now + 400 * dayMs);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return { args, searchQuery: parsed.value, time: { now, asOf } };
};
