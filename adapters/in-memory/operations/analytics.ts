import type { Analytics } from '../../../application/operations/ports/analytics';
import type { AnalyticsRecord } from '../../../domain/operations/analytics-record';

export interface RecordedAnalytics extends Analytics {
  /** Each id once, as whoever counts would see them. */
  recorded(): readonly AnalyticsRecord[];
}

export const makeInMemoryAnalytics = (): RecordedAnalytics => {
  const records = new Map<string, AnalyticsRecord>();
  return {
    record: async (some) => {
      for (const record of some) records.set(record.id, record);
      return [];
    },
    recorded: () => [...records.values()],
  };
};
