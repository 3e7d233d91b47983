import fc from 'fast-check';
import type { IndexEntry } from '../../application/finding/ports/search-index';
import { matches } from '../../domain/finding/matches';
import { parseSearchQuery } from '../../domain/finding/parse-search-query';
import { positionOf } from '../../domain/finding/ranking';
import type { SearchQuery } from '../../domain/finding/search-query';
import type { ListingContent, PriceKind, TargetType } from '../../domain/listing/content';
import { usualPriceKind } from '../../domain/listing/price-kind';
import { type ListingId, listingId } from '../../domain/shared/ids';
import { comparePositions, type Position } from '../../domain/shared/paging';
import { daysOfWeek, hour, instantAt, minute, type TimeOfDay } from '../../domain/shared/time';
import { aContent, anId, anOrganiser, noon } from '../builders/listings';
import { mentions, wordsOf } from './known-words';

export type Listed = Extract<IndexEntry, { listing: object }>;

export interface Moment {
  readonly now: number;
  readonly asOf: number;
}

const day = 24 * hour;

/** Arguments of `findThingsToDo` as a search query. */
export const asked = (args: object): SearchQuery => {
  const searchQuery = parseSearchQuery(args, noon);
  if (!searchQuery.ok) throw new Error(JSON.stringify(searchQuery.error));
  return searchQuery.value;
};

export const entryOf = (
  content: ListingContent,
  { id = anId(), version = 1, organiserName = 'Puppet House' } = {},
): Listed => ({ id, version, organiserName, listing: { id, organiserId: anOrganiser(), content } });

/** A time of day, so many minutes after midnight. */
export const timeAt = (minutes: number): TimeOfDay => {
  const [hours, rest] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}:00Z` as TimeOfDay;
};

/** A date, so many days after the builders' noon. */
export const dateIn = (days: number): string => new Date(noon + days * day).toISOString().slice(0, 10);

const anyLength = fc.oneof(
  fc.integer({ min: 1, max: 24 * 60 }),
  fc.integer({ min: 24 * 60, max: 10 * 24 * 60 }),
  fc.integer({ min: 30, max: 500 }).map((days) => days * 24 * 60),
);

const occurrence = fc
  .record({
    dayOfWeek: fc.constantFrom(...daysOfWeek),
    from: fc.integer({ min: 0, max: 1439 }),
    length: fc.integer({ min: 1, max: 1439 }),
  })
  .map(({ dayOfWeek, from, length }) => ({ dayOfWeek, hours: { from: timeAt(from), to: timeAt(from + length) } }));

/** Listings around noon, in a small place and a small vocabulary, so that search queries meet them and many are alike. */
const anyContent: fc.Arbitrary<ListingContent> = fc
  .record({
    type: fc.constantFrom('EVENT', 'RECURRING_EVENT', 'PLACE'),
    name: fc.subarray(['Puppets', 'Łódź', 'Żywiec', 'music', 'Straße', 'gymnastics']).map((words) => words.join(' ')),
    description: fc.constantFrom('with a choir', 'in the extraordinarilylongword garden', 'O’Neill’s music'),
    lat: fc.integer({ min: 0, max: 20 }).map((value) => 51.7 + value / 100),
    lon: fc.integer({ min: 0, max: 20 }).map((value) => 19.4 + value / 100),
    start: fc.integer({ min: -100 * 60, max: 300 * 60 }),
    milliseconds: fc.constantFrom(0, 0, 0, 500, 999),
    length: anyLength,
    occurrences: fc.array(occurrence, { minLength: 1, maxLength: 4 }),
    always: fc.boolean(),
    youngest: fc.integer({ min: 0, max: 10 }),
    ages: fc.integer({ min: 0, max: 6 }),
    price: fc.integer({ min: 0, max: 12 }).map((price) => price * 400),
    spread: fc.integer({ min: 0, max: 2000 }),
    priceKind: fc.constantFrom(undefined, undefined, 'FROM', 'DONATION', 'UNKNOWN'),
    currency: fc.constantFrom('PLN', 'JPY', 'EUR'),
    target: fc.shuffledSubarray<TargetType>(['ADULT', 'CHILD', 'FAMILY'], { minLength: 1 }),
    category: fc.constantFrom('MUSIC', 'SPORT', 'CAFE'),
    bookingMandatory: fc.boolean(),
    adultMandatory: fc.boolean(),
  })
  .map((made) => {
    const from = noon + made.start * minute + made.milliseconds;
    const hasOccurrences = made.type === 'RECURRING_EVENT' || (made.type === 'PLACE' && !made.always);
    return aContent({
      type: made.type,
      name: `x ${made.name}`,
      description: made.description,
      where: { location: { lat: made.lat, lon: made.lon }, address: 'Piotrkowska 1' },
      when: {
        dateTime: { from: instantAt(from), to: instantAt(from + made.length * minute) },
        occurrences: hasOccurrences ? made.occurrences : [],
      },
      target: { age: { from: made.youngest, to: made.youngest + made.ages }, type: made.target },
      category: made.category,
      ...pricesOf(made),
      bookingMandatory: made.bookingMandatory,
      adultMandatory: made.adultMandatory,
    });
  });

const pricesOf = ({ price, spread, priceKind, currency }: MadePrices): Pick<ListingContent, 'price' | 'priceKind'> => {
  const amounts = priceKind === 'UNKNOWN' ? { from: 0, to: 0 } : { from: price, to: price + spread };
  return { price: { ...amounts, currency }, priceKind: priceKind ?? usualPriceKind(amounts) };
};

interface MadePrices {
  readonly price: number;
  readonly spread: number;
  readonly priceKind: PriceKind | undefined;
  readonly currency: string;
}

const anyListingId: fc.Arbitrary<ListingId> = fc.uuid({ version: 4 }).map(listingId);

/** Some hundred seeded listings to ask about, in no order of their ids. */
export const randomEntries = (count: number, seed = 3): readonly Listed[] =>
  fc
    .sample(fc.tuple(anyContent, anyListingId), { numRuns: count, seed })
    .map(([content, id]) => entryOf(content, { id }));

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const pair = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const dates = fc
  .oneof(pair(-3, 14), pair(-3, 14), pair(10, 400))
  .map(({ from, to }) => ({ from: dateIn(from), to: dateIn(to) }));
const times = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1439 }))
  .map(([from, length]) => ({ from: timeAt(from), to: timeAt(from + length) }));
const searches = ['pup', 'lodz', 'łódź mus', 'strasse', 'zyw x', 'extraordinarilylongw', 'music', 'MUS', 'g', 'gy'];
const otherSearches = ['neill', 'house', 'nothing', '- -', 'gymn with', 'xy'];

/** Off the grid that listings stand on, so that no two of them are equally far. */
const here = { lat: 51.753137, lon: 19.451719 };

/** Arguments of `findThingsToDo`, less its paging. */
export const anySearchQuery = fc.record({
  search: maybe(fc.constantFrom(...searches, ...otherSearches)),
  location: fc.constant(here),
  sort: maybe(
    fc.record({
      sortBy: fc.constantFrom('GEO_DISTANCE', 'PRICE', 'RELEVANCE'),
      direction: fc.constantFrom('ASC', 'DESC'),
    }),
  ),
  filter: fc.record({
    location: maybe(fc.record({ coordinates: fc.constant(here), radius: fc.integer({ min: 1, max: 15_000 }) })),
    target: maybe(
      fc.record({
        age: maybe(fc.array(pair(0, 16), { maxLength: 2 })),
        type: maybe(fc.subarray(['ADULT', 'CHILD', 'FAMILY'])),
      }),
    ),
    price: maybe(pair(0, 70)),
    type: maybe(fc.subarray(['EVENT', 'RECURRING_EVENT', 'PLACE'])),
    category: maybe(fc.subarray(['MUSIC', 'SPORT'])),
    when: maybe(fc.record({ date: maybe(dates), time: maybe(times) })),
    bookingMandatory: maybe(fc.boolean()),
    adultMandatory: maybe(fc.boolean()),
  }),
});

/** When a search query is asked, and when the list was first ordered. */
export const anyMoment: fc.Arbitrary<Moment> = fc
  .tuple(fc.integer({ min: 0, max: 3 * 24 * 60 }), fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2 * 24 * 60 })))
  .map(([ordered, later]) => ({ asOf: noon + ordered * minute, now: noon + (ordered + later) * minute }));

/** A page whose edges are rows of the list, by their rank, or stand beside one; `undefined` is no edge. */
export const anyPage = fc.record({
  size: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 300 })),
  backward: fc.boolean(),
  after: maybe(fc.record({ rank: fc.nat(200), beside: fc.boolean() })),
  before: maybe(fc.record({ rank: fc.nat(200), beside: fc.boolean() })),
});

/** The whole list that a search query asks for, by a plain filter and a plain sort. */
export const plainList = (
  entries: readonly Listed[],
  searchQuery: SearchQuery,
  { now, asOf }: Moment,
): readonly Position[] => {
  const direction = searchQuery.order.direction === 'ASC' ? 1 : -1;
  return entries
    .filter((candidate) => matches(candidate, searchQuery, now, mentions))
    .flatMap((candidate) => positionOf(candidate, searchQuery, asOf, wordsOf) ?? [])
    .sort((a, b) => comparePositions(a, b, direction));
};
