import type { Analytics } from '../../application/operations/ports/analytics';
import { eventsOfListing } from '../../domain/listing/events';
import { type AnalyticsRecord, analyticsRecordOf } from '../../domain/operations/analytics-record';
import { aPending } from '../builders/listings';

export interface Counted {
  readonly analytics: Analytics;
  /** Returns what was counted, in no order. */
  readonly counted: () => Promise<readonly unknown[]>;
}

export const someRecords = (count: number): readonly AnalyticsRecord[] =>
  Array.from({ length: count }, () => eventsOfListing(undefined, aPending()).map(analyticsRecordOf)).flat();

const sorted = (records: readonly unknown[]): readonly string[] =>
  records.map((record) => JSON.stringify(record)).sort();

/** Checks what everything that keeps analytics records does. */
export const analyticsContract = (name: string, make: () => Promise<Counted>): void => {
  describe(`${name}: analytics`, () => {
    it('are counted whole, by the thousand', async () => {
      const { analytics, counted } = await make();
      const records = someRecords(1203);
      expect(await analytics.record(records)).toEqual([]);
      expect(sorted(await counted())).toEqual(sorted(records));
    });
  });
};
