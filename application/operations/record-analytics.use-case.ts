import type { DomainEvent } from '../../domain/events';
import { analyticsRecordOf } from '../../domain/operations/analytics-record';
import type { Delivered } from '../../domain/operations/claim-check';
import type { Analytics } from './ports/analytics';

/** Counts what happened. Answers the ids of the events to try again. */
export const makeRecordAnalytics =
  ({ analytics }: { readonly analytics: Analytics }) =>
  async (events: readonly Delivered<DomainEvent>[]): Promise<readonly string[]> =>
    events.length > 0 ? analytics.record(events.map(analyticsRecordOf)) : [];
