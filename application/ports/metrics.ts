export type Metric =
  | 'UnexpectedFailure'
  | 'MalformedRecord'
  | 'MalformedItem'
  | 'MailSent'
  | 'ListingIndexed'
  | 'ListingUnindexed'
  | 'RateLimited';

export interface Metrics {
  count(metric: Metric, by?: number): void;
}
