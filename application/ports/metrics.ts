export type Metric =
  | 'UnexpectedFailure'
  | 'MalformedRecord'
  | 'MalformedItem'
  | 'MailBounced'
  | 'MailBouncedForNow'
  | 'MailComplained'
  | 'MailRejected'
  | 'MailNotRendered'
  | 'MailDelayed'
  | 'MailWithheld'
  | 'DeadLetterReplayed'
  | 'DeadLetterKept';

export interface Metrics {
  count(metric: Metric, by?: number): void;
}
