import type { API } from '@opensearch-project/opensearch';

/**
 * Settings and mappings of the index. Words come folded by the function that folds a search query's, so that this engine and
 * every other agree on what matches to the letter; an analyzer of the engine's own folds a little differently.
 *
 * Beginnings of 3 to 12 letters are indexed as words of their own (edge n-grams): a term is found faster than a prefix is
 * expanded. Shorter and longer beginnings are asked for as prefixes.
 *
 * Only what a row shows is stored: `_source` leaves out all the rest.
 */
export const indexDefinition: API.Indices_Create_RequestBody = {
  settings: {
    number_of_shards: 1,
    auto_expand_replicas: '0-1',
    refresh_interval: '1s',
    analysis: {
      filter: { beginnings: { type: 'edge_ngram', min_gram: 3, max_gram: 12 } },
      analyzer: { beginnings: { type: 'custom', tokenizer: 'keyword', filter: ['beginnings'] } },
    },
  },
  mappings: {
    dynamic: 'strict',
    _source: { includes: ['listing', 'organiserName'] },
    properties: {
      id: { type: 'keyword' },
      removed: { type: 'boolean' },
      nameWords: { type: 'keyword', doc_values: false, fields: { beginnings: beginnings() } },
      otherWords: { type: 'keyword', doc_values: false, fields: { beginnings: beginnings() } },
      location: { type: 'geo_point' },
      type: { type: 'keyword' },
      category: { type: 'keyword' },
      target: { type: 'keyword' },
      ageFrom: { type: 'short' },
      ageTo: { type: 'short' },
      priceFrom: { type: 'double' },
      priceTo: { type: 'double' },
      donationFrom: { type: 'double' },
      donationTo: { type: 'double' },
      bookingMandatory: { type: 'boolean' },
      adultMandatory: { type: 'boolean' },
      sessions: { type: 'date_range', format: 'epoch_millis', doc_values: false },
      hours: { type: 'integer_range', doc_values: false },
      lastEnd: { type: 'long' },
      sessionBase: { type: 'long', index: false },
      sessionRuns: { type: 'long', index: false },
      sessionLengths: { type: 'long', index: false },
      listing: { type: 'object', enabled: false },
      organiserName: { type: 'keyword', index: false, doc_values: false },
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

/** The lengths of beginnings, in letters, that are indexed as words of their own. */
export const indexedBeginnings = { from: 3, to: 12 } as const;
