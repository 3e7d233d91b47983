import type { Fact } from '../../../domain/operations/facts';

/** Where facts are counted. Each is kept at least once, under its id. */
export interface Analytics {
  /** Answers the ids of those that were not taken and may be tried again; throws when none was. */
  record(facts: readonly Fact[]): Promise<readonly string[]>;
}
