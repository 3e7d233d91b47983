import type { Analytics } from '../../../application/operations/ports/analytics';
import type { Fact } from '../../../domain/operations/facts';

export interface RecordedAnalytics extends Analytics {
  /** Each id once, as whoever counts would see them. */
  recorded(): readonly Fact[];
}

export const makeInMemoryAnalytics = (): RecordedAnalytics => {
  const facts = new Map<string, Fact>();
  return {
    record: async (some) => {
      for (const fact of some) facts.set(fact.id, fact);
      return [];
    },
    recorded: () => [...facts.values()],
  };
};
