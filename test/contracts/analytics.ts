import type { Analytics } from '../../application/operations/ports/analytics';
import { eventsOfListing } from '../../domain/listing/events';
import { type Fact, factOf } from '../../domain/operations/facts';
import { aPending } from '../builders/listings';

export interface Counted {
  readonly analytics: Analytics;
  /** What was counted, in no order. */
  readonly counted: () => Promise<readonly unknown[]>;
}

export const someFacts = (count: number): readonly Fact[] =>
  Array.from({ length: count }, () => eventsOfListing(undefined, aPending()).map(factOf)).flat();

const sorted = (facts: readonly unknown[]): readonly string[] => facts.map((fact) => JSON.stringify(fact)).sort();

/** What everything that counts facts does. */
export const analyticsContract = (name: string, make: () => Promise<Counted>): void => {
  describe(`${name}: facts`, () => {
    it('are counted whole, by the thousand', async () => {
      const { analytics, counted } = await make();
      const facts = someFacts(1203);
      expect(await analytics.record(facts)).toEqual([]);
      expect(sorted(await counted())).toEqual(sorted(facts));
    });
  });
};
