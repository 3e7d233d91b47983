/** Each is `infra/runbooks/NAME.md`. An alarm without one does not compile; a test finds one without its alarm. */
export const runbooks = [
  'analytics-delivery',
  'api-errors',
  'dead-letters',
  'letters-lost',
  'mail-bounces',
  'mail-complaints',
  'mail-not-sent',
  'malformed-data',
  'operation-errors',
  'queue-age',
  'reaction-errors',
  'resolver-errors',
  'schedule-missed',
  'search-cluster',
  'search-load',
  'search-memory',
  'search-storage',
  'search-unavailable',
  'sign-up-errors',
  'stream-age',
  'table-errors',
  'table-throttles',
  'throttles',
  'unexpected-failures',
] as const;

export type Runbook = (typeof runbooks)[number];
