/** Settings and mappings of the index. Words come folded, by the same function that folds a question's. */
export const indexDefinition = {
  settings: { number_of_shards: 1, number_of_replicas: 1, max_result_window: 10_000, refresh_interval: '1s' },
  mappings: {
    dynamic: 'strict',
    properties: {
      id: { type: 'keyword' },
      removed: { type: 'boolean' },
      nameWords: { type: 'keyword' },
      otherWords: { type: 'keyword' },
      location: { type: 'geo_point' },
      type: { type: 'keyword' },
      category: { type: 'keyword' },
      target: { type: 'keyword' },
      ageFrom: { type: 'short' },
      ageTo: { type: 'short' },
      priceFrom: { type: 'double' },
      priceTo: { type: 'double' },
      bookingMandatory: { type: 'boolean' },
      adultMandatory: { type: 'boolean' },
      sessions: { type: 'date_range', format: 'epoch_millis' },
      sessionBase: { type: 'long' },
      sessionCodes: { type: 'long' },
      listing: { type: 'object', enabled: false },
    },
  },
} as const;
