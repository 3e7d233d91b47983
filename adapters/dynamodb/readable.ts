import type { Logger } from '../../application/ports/logger';
import type { Metrics } from '../../application/ports/metrics';
import { type Item, MalformedItem } from './items';

/** Reads what can be read of some items. */
export type Readable = <T>(items: readonly Item[], read: (item: Item) => T) => T[];

/** Reports a malformed item by its key and counts it for the alarm, and the list goes on without it. */
export const makeReadable =
  (logger: Logger, metrics: Metrics): Readable =>
  (items, read) =>
    items.flatMap((item) => {
      try {
        return [read(item)];
      } catch (failure) {
        if (!(failure instanceof MalformedItem)) throw failure;
        logger.error(failure.message, undefined);
        metrics.count('MalformedItem');
        return [];
      }
    });
