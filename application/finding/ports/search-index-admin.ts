import type { IndexEntry } from './search-index';

/** Names the first of the listings that differ, by their ids, and how many differ. */
export interface Difference {
  readonly count: number;
  readonly ids: readonly string[];
}

/**
 * Tells how the new index differs from the one it replaced: what had been lost, was there for no reason, or was out of
 * date.
 */
export interface RebuildReport {
  readonly index: string;
  readonly listings: number;
  readonly missing: Difference;
  readonly surplus: Difference;
  readonly outdated: Difference;
}

/** Does what operators do to the search index. Throws on failure. */
export interface SearchIndexAdmin {
  /** The name that searches know it by. */
  readonly alias: string;
  /** Makes the index unless it is there; answers whether it made it. */
  setUp(): Promise<boolean>;
  /** Deletes the index with all that was built for it; answers the names. Nothing can be found until it is set up again. */
  deleteAll(): Promise<readonly string[]>;
  /**
   * Builds the index anew and changes over in one step, so that every search sees the old one or the whole new one.
   * `entries` is read twice: the second time, after the change, it must tell of what left since the first, too.
   */
  rebuild(entries: () => AsyncIterable<readonly IndexEntry[]>): Promise<RebuildReport>;
}
