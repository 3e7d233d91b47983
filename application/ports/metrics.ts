/** Names what the code counts of itself. */
export const metricNames = [
  'UnexpectedFailure',
  'MalformedRecord',
  'MalformedItem',
  'SearchUnavailable',
  'MailBounced',
  'MailBouncedForNow',
  'MailComplained',
  'MailRejected',
  'MailNotRendered',
  'MailDelayed',
  'MailWithheld',
  'DeadLetterReplayed',
  'DeadLetterKept',
] as const;

export type Metric = (typeof metricNames)[number];

export interface Metrics {
  count(metric: Metric, by?: number): void;
}
