import { welcomeYears } from '../../domain/family/ages';
import type { SearchQuery } from '../../domain/finding/search-query';
import { soughtPrices } from '../../domain/listing/price-kind';
import { sessionsOf } from '../../domain/schedule/sessions';
import { dayMs, dayOf, minute } from '../../domain/shared/time';
import type { Listed } from './search-listings';

/**
 * The earlier backend's design, as far as it can answer: sessions are nested, their date and their hours are asked apart (so that
 * an hour of one session answers with the date of another), texts are cut into n-grams, nothing is clipped to the moment of
 * asking, and without a sort answers come in no order.
 */

const days = 90;

const text = { type: 'text', analyzer: 'grams', search_analyzer: 'words' } as const;

export const earlierDefinition = {
  settings: {
    number_of_shards: 1,
    number_of_replicas: 0,
    index: { max_ngram_diff: 9 },
    analysis: {
      filter: { grams: { type: 'ngram', min_gram: 3, max_gram: 12 } },
      analyzer: {
        grams: { type: 'custom', tokenizer: 'standard', filter: ['lowercase', 'asciifolding', 'grams'] },
        words: { type: 'custom', tokenizer: 'standard', filter: ['lowercase', 'asciifolding'] },
      },
    },
  },
  mappings: {
    properties: {
      id: { type: 'keyword' },
      name: text,
      description: text,
      address: text,
      organiser: text,
      location: { type: 'geo_point' },
      type: { type: 'keyword' },
      category: { type: 'keyword' },
      target: { type: 'keyword' },
      age: { type: 'integer_range' },
      price: { type: 'double_range' },
      priceFrom: { type: 'double' },
      bookingMandatory: { type: 'boolean' },
      adultMandatory: { type: 'boolean' },
      sessions: {
        type: 'nested',
        properties: { date: { type: 'date', format: 'epoch_millis' }, hours: { type: 'integer_range' } },
      },
      listing: { type: 'object', enabled: false },
    },
  },
} as const;

const minutesOf = (epoch: number): number => (epoch - dayOf(epoch) * dayMs) / minute;

export const earlierDocument = ({ listing, organiserName }: Listed, now: number): object => {
  const { content } = listing;
  const prices = soughtPrices(content) ?? { from: 0, to: 0 };
  const years = welcomeYears(content.target);
  const sessions = [...sessionsOf(listing, now, now + days * dayMs)].map(({ start, end }) => ({
    date: dayOf(start) * dayMs,
    hours: { gte: minutesOf(start), lte: minutesOf(start) + (end - start) / minute },
  }));
  return {
    id: listing.id,
    name: content.name,
    description: content.description,
    address: content.where.address,
    organiser: organiserName,
    location: content.where.location,
    type: content.type,
    category: content.category,
    target: content.target.type,
    age: { gte: years.from, lte: years.to },
    price: { gte: prices.from, lte: prices.to },
    priceFrom: prices.from,
    bookingMandatory: content.bookingMandatory,
    adultMandatory: content.adultMandatory,
    sessions,
    listing,
  };
};

const overlap = (field: string, { from, to }: { from: number; to: number }) => ({
  range: { [field]: { gte: from, lte: to, relation: 'intersects' } },
});

const nested = (query: object) => ({ nested: { path: 'sessions', query } });

const timeOf = ({ when }: SearchQuery): object[] => [
  ...(when?.days
    ? [nested({ range: { 'sessions.date': { gte: when.days.from * dayMs, lte: when.days.to * dayMs } } })]
    : []),
  ...(when?.hours
    ? [nested(overlap('sessions.hours', { from: when.hours.from / minute, to: when.hours.to / minute - 1 }))]
    : []),
];

const listed = (field: string, values: readonly string[]) =>
  values.length > 0 ? [{ terms: { [field]: values } }] : [];

const filterOf = (searchQuery: SearchQuery): object[] => {
  const { within, price, bookingMandatory } = searchQuery;
  return [
    ...listed('type', searchQuery.types),
    ...listed('category', searchQuery.categories),
    ...listed('target', searchQuery.targetTypes),
    ...searchQuery.ages.map((age) => overlap('age', age)),
    ...(price ? [overlap('price', price)] : []),
    ...(bookingMandatory === undefined ? [] : [{ term: { bookingMandatory } }]),
    ...(within ? [{ geo_distance: { distance: `${within.radiusMetres}m`, location: within.center } }] : []),
    ...timeOf(searchQuery),
  ];
};

/** Returns the earlier design's search; `page` counts from 1. */
export const earlierSearch = (searchQuery: SearchQuery, search: string | undefined, page: number): object => {
  const { order, origin } = searchQuery;
  const fields = ['name', 'description', 'address', 'organiser'];
  const sorts = {
    GEO_DISTANCE: [{ _geo_distance: { location: origin, order: 'asc', unit: 'm' } }],
    PRICE: [{ priceFrom: { order: 'asc' } }],
    SOONEST: undefined,
    RELEVANCE: undefined,
  };
  const sort = sorts[order.by];
  return {
    query: {
      bool: {
        filter: filterOf(searchQuery),
        ...(search && { must: { multi_match: { query: search, fields, type: 'cross_fields', operator: 'and' } } }),
      },
    },
    from: (page - 1) * 20,
    size: 20,
    track_total_hits: true,
    ...(sort && { sort }),
  };
};
