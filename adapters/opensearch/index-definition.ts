import type { API } from '@opensearch-project/opensearch';
import { idFields } from './id-order';
import { rowField } from './row';

/** What a listing has as a whole. Amounts in minor units, so many of which make a whole one. */
const listingFields = {
  location: { type: 'geo_point' },
  organiser: { type: 'keyword' },
  type: { type: 'keyword' },
  category: { type: 'keyword' },
  target: { type: 'keyword' },
  setting: { type: 'keyword' },
  attendance: { type: 'keyword' },
  languages: { type: 'keyword' },
  accessibility: { type: 'keyword' },
  tags: { type: 'keyword', doc_values: false },
  monthsFrom: { type: 'short' },
  monthsTo: { type: 'short' },
  ageBands: { type: 'keyword', index: false },
  bookingMandatory: { type: 'boolean' },
  adultMandatory: { type: 'boolean' },
  priceFrom: { type: 'double' },
  priceTo: { type: 'double' },
  donationFrom: { type: 'double' },
  donationTo: { type: 'double' },
  /** Of a listing none of whose sessions has terms of its own. */
  priceBands: { type: 'keyword', index: false },
  free: { type: 'boolean' },
  childPrice: { type: 'long' },
  adultPrice: { type: 'long' },
  familyPrice: { type: 'long' },
  minorUnits: { type: 'integer' },
  isDonation: { type: 'boolean' },
  counts: { type: 'keyword' },
  placesLeft: { type: 'integer' },
  /** Only where places have to be booked here. */
  bookingClosesMs: { type: 'long' },
} as const;

/** What a listing's sessions have. `local…` is on the venue's clock, as if that were UTC. */
const sessionFields = {
  sessions: { type: 'long_range', doc_values: false },
  localSessions: { type: 'long_range', doc_values: false },
  /** From its start on the venue's clock to its end as a moment, put off: tells what has not ended. */
  pending: { type: 'long_range', doc_values: false },
  weekly: { type: 'integer_range', doc_values: false },
  localWeekly: { type: 'integer_range', doc_values: false },
  /** See `hourDaysOf`. */
  localHourDays: { type: 'integer_range', doc_values: false },
  weeklyUntil: { type: 'long' },
  localWeeklyUntil: { type: 'long' },
  lastEnd: { type: 'long' },
  /** The engine makes itself ready to measure distances once for points and once more for doc values. */
  places: { type: 'geo_point', doc_values: false },
  latitudes: { type: 'double' },
  longitudes: { type: 'double' },
  doubts: { type: 'keyword' },
  toCome: { type: 'long', index: false },
  sessionBase: { type: 'long', index: false },
  sessionRuns: { type: 'long', index: false },
  shapeLengths: { type: 'long', index: false },
  shapeStarts: { type: 'long', index: false },
  shapeEnds: { type: 'long', index: false },
  gaps: { type: 'long', index: false },
  variants: { type: 'keyword', index: false },
} as const;

/**
 * Holds the settings and mappings of the index. Words come folded by the function that folds a search query's, so that
 * this engine and every other agree on what matches to the letter; an analyzer of the engine's own folds a little
 * differently.
 *
 * Beginnings of 3 to 12 letters are indexed as words of their own (edge n-grams): a term is found faster than a prefix is
 * expanded. Shorter and longer beginnings are asked for as prefixes. For words with a typing error there are open words.
 *
 * A document itself is not kept: what a hit shows is a field of bytes. Documents lie packed together with others, each with a copy
 * for replicas that is kept for some time, so that to read twenty takes longer than to find them.
 */
export const indexDefinition: API.Indices_Create_RequestBody = {
  settings: {
    // A stage's setting says how many shards there are.
    auto_expand_replicas: '0-1',
    refresh_interval: '1s',
    analysis: {
      filter: { beginnings: { type: 'edge_ngram', min_gram: 3, max_gram: 12 } },
      analyzer: { beginnings: { type: 'custom', tokenizer: 'keyword', filter: ['beginnings'] } },
    },
  },
  mappings: {
    dynamic: 'strict',
    _source: { enabled: false },
    properties: {
      id: { type: 'keyword' },
      ...Object.fromEntries(idFields.map((field) => [field, { type: 'long', index: false }] as const)),
      removed: { type: 'boolean' },
      nameWords: { type: 'keyword', doc_values: false, fields: { beginnings: beginnings() } },
      otherWords: { type: 'keyword', doc_values: false, fields: { beginnings: beginnings() } },
      openNameWords: { type: 'keyword', doc_values: false },
      openOtherWords: { type: 'keyword', doc_values: false },
      ...listingFields,
      ...sessionFields,
      [rowField]: { type: 'binary', doc_values: true },
    },
  },
};

function beginnings() {
  return {
    type: 'text',
    analyzer: 'beginnings',
    search_analyzer: 'keyword',
    norms: false,
    index_options: 'docs',
  } as const;
}

/** Bounds the lengths of beginnings, in letters, that are indexed as words of their own. */
export const indexedBeginnings = { from: 3, to: 12 } as const;
