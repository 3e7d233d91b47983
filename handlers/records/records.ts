import { logger, metrics } from '#adapters';
import type { Logger } from '../../application/ports/logger';
import type { Metrics } from '../../application/ports/metrics';
import { wire } from '../composition/wire';

/** Holds what a consumer answers: the records to deliver again, all others are done. */
export interface BatchResponse {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

export const batchResponse = (failed: Iterable<string>): BatchResponse => ({
  batchItemFailures: [...new Set(failed)].map((itemIdentifier) => ({ itemIdentifier })),
});

/** What parsers throw. Their messages may quote what they read, so they are not logged. */
const malformations: ReadonlySet<string> = new Set(['MalformedItem', 'SyntaxError', 'ValiError']);

interface Ports {
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** Logs why a record failed, by its id alone: what is in it may be personal. */
export const recordFailed = wire(
  (ports: Ports) =>
    (cause: unknown, recordId: string): void => {
      const malformed = cause instanceof Error && malformations.has(cause.name);
      ports.logger.error(malformed ? 'malformed record' : 'record failed', malformed ? undefined : cause, { recordId });
      if (malformed) ports.metrics.count('MalformedRecord');
    },
  { logger, metrics },
);
