import type { AnalyticsRecord } from '../../../domain/operations/analytics-record';

/** Counts records. Each is kept at least once, under its id. */
export interface Analytics {
  /** Answers the ids of those that were not taken and may be tried again; throws when none was. */
  record(records: readonly AnalyticsRecord[]): Promise<readonly string[]>;
}
