import type { IndexEntry } from '../../application/finding/ports/search-index';
import { parseSearchQuery } from '../../domain/finding/parse-search-query';
import type { SearchQuery } from '../../domain/finding/search-query';
import {
  categories,
  type ListingContent,
  type ListingType,
  targetTypes,
  type When,
} from '../../domain/listing/content';
import { listingId, organiserId } from '../../domain/shared/ids';
import { dayMs, dayOf, daysOfWeek, hour, instantAt, type TimeOfDay } from '../../domain/shared/time';
import { type City, cities } from '../../infra/local-host/samples/cities';
import { descriptions, guides, ideas } from '../../infra/local-host/samples/ideas';
import { makeRandom, type Random } from '../../infra/local-host/samples/random';

export type Listed = Extract<IndexEntry, { listing: object }>;

const clock = (hours: number): TimeOfDay => `${String(hours % 24).padStart(2, '0')}:00:00Z` as TimeOfDay;

const between = (from: number, days: number): When['dateTime'] => ({
  from: instantAt(from),
  to: instantAt(from + days * dayMs),
});

const weekly = (random: Random, from: number, days: number): When => {
  const start = random.between(6, 20);
  const weekdays = daysOfWeek.filter(() => random.between(0, 1) === 0);
  const occurrences = (weekdays.length > 0 ? weekdays : [random.oneOf(daysOfWeek)]).map((dayOfWeek) => ({
    dayOfWeek,
    hours: { from: clock(start), to: clock(start + random.between(1, 3)) },
  }));
  return { dateTime: between(from, days), occurrences };
};

/** Half are single events, two in five weekly courses, one in ten a place that is open for two years. */
const scheduleOf = (random: Random, today: number): { type: ListingType; when: When } => {
  const kind = random.between(0, 9);
  if (kind < 5) {
    const from = today + random.between(0, 90) * dayMs + random.between(7, 19) * hour;
    return {
      type: 'EVENT',
      when: { dateTime: { from: instantAt(from), to: instantAt(from + random.between(1, 4) * hour) }, occurrences: [] },
    };
  }
  const from = today - random.between(0, 30) * dayMs;
  if (kind < 9) return { type: 'RECURRING_EVENT', when: weekly(random, from, random.between(60, 120)) };
  const always = { dateTime: between(today, 700), occurrences: [] };
  return { type: 'PLACE', when: random.between(0, 3) === 0 ? always : weekly(random, today, 700) };
};

const contentOf = (random: Random, today: number, city: City): ListingContent => {
  const category = random.oneOf(categories);
  const youngest = random.between(0, 14);
  const price = random.between(0, 3) === 0 ? 0 : random.between(5, 300) * 100;
  return {
    ...scheduleOf(random, today),
    category,
    name: `${random.oneOf(ideas[category]).title} with ${random.oneOf(guides)} in ${city.name}`,
    description: random.oneOf(descriptions),
    where: {
      location: {
        lat: city.location.lat + random.between(-150_000, 150_000) / 1_000_000,
        lon: city.location.lon + random.between(-200_000, 200_000) / 1_000_000,
      },
      address: `${random.oneOf(city.streets)} ${random.between(1, 180)}, ${city.name}`,
    },
    contact: { email: 'hello@example.com', www: 'https://example.com/' },
    target: { age: { from: youngest, to: youngest + random.between(1, 6) }, type: [random.oneOf(targetTypes)] },
    bookingMandatory: random.between(0, 2) === 0,
    adultMandatory: random.between(0, 1) === 0,
    price: { from: price, to: price + random.between(0, 50) * 100, currency: 'PLN' },
    priceKind: 'FROM',
    accessibility: random.between(0, 2) === 0 ? [{ kind: 'STEP_FREE', supported: true }] : [],
  };
};

/** So many listings over the cities of the samples; equal counts give equal listings. `now`: milliseconds since the epoch. */
export const benchListings = (count: number, now: number): readonly Listed[] => {
  const random = makeRandom(7);
  const today = dayOf(now) * dayMs;
  const places = cities();
  return Array.from({ length: count }, (): Listed => {
    const id = listingId(random.id());
    const content = contentOf(random, today, random.oneOf(places));
    const organiser = random.between(1, 500);
    const listing = { id, organiserId: organiserId(`organiser-${organiser}`), content };
    return { id, version: 1, organiserName: `Club number ${organiser}`, listing };
  });
};

const łódź = { lat: 51.75, lon: 19.46667 };

const askedAt =
  (now: number) =>
  (args: object): SearchQuery => {
    const searchQuery = parseSearchQuery(args, now);
    if (!searchQuery.ok) throw new Error(JSON.stringify(searchQuery.error));
    return searchQuery.value;
  };

/** Eight search queries that families ask. `now`: milliseconds since the epoch. */
export const benchQueries = (now: number): ReadonlyMap<string, SearchQuery> => {
  const day = (days: number): string => new Date(now + days * dayMs).toISOString().slice(0, 10);
  const toSaturday = (6 - new Date(now).getUTCDay() + 7) % 7;
  const weekend = { from: day(toSaturday), to: day(toSaturday + 1) };
  const saturday = { from: weekend.from, to: weekend.from };
  const near = (radius: number) => ({ coordinates: łódź, radius });
  const four = { age: [{ from: 4, to: 4 }] };
  const byDistance = { sortBy: 'GEO_DISTANCE', direction: 'ASC' };
  return new Map(
    Object.entries({
      'everything, soonest first': {},
      'this weekend near me, child of 4': {
        location: łódź,
        sort: byDistance,
        filter: { location: near(20_000), target: four, when: { date: weekend } },
      },
      'Saturday 10 to 12 within 10 km, soonest first': {
        location: łódź,
        filter: {
          location: near(10_000),
          when: { date: saturday, time: { from: '10:00:00Z', to: '12:00:00Z' } },
        },
      },
      '17 to 19 h on any of 14 days': {
        filter: { when: { date: { from: day(0), to: day(13) }, time: { from: '17:00:00Z', to: '19:00:00Z' } } },
      },
      'swimming in Łódź, by relevance': { search: 'swim lodz' },
      'all day by distance': { location: łódź, sort: byDistance },
      'music or dance, cheapest first': {
        sort: { sortBy: 'PRICE', direction: 'ASC' },
        filter: { category: ['MUSIC', 'DANCE'], price: { from: 10, to: 60 } },
      },
      'two children, no booking, mornings on any day': {
        filter: {
          target: {
            age: [
              { from: 3, to: 3 },
              { from: 7, to: 7 },
            ],
            type: ['FAMILY', 'CHILD'],
          },
          bookingMandatory: false,
          when: { time: { from: '08:00:00Z', to: '12:00:00Z' } },
        },
      },
    }).map(([name, args]) => [name, askedAt(now)(args)]),
  );
};

/** The value below which `share` of the values lie. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
