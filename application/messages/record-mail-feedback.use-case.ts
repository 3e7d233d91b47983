import { type MailFeedback, suppressionAfter } from '../../domain/messages/mail-feedback';
import type { Clock } from '../ports/clock';
import type { IdempotencyStore } from '../ports/idempotency-store';
import type { Metric, Metrics } from '../ports/metrics';
import { mailKey } from './ports/mail';
import type { MailSuppressions } from './ports/mail-suppressions';

interface Ports {
  readonly idempotencyStore: IdempotencyStore;
  readonly suppressions: MailSuppressions;
  readonly metrics: Metrics;
  readonly clock: Clock;
}

const metricOf = (feedback: Exclude<MailFeedback, { type: 'SENT' }>): Metric => {
  if (feedback.type === 'BOUNCED') return feedback.isPermanent ? 'MailBounced' : 'MailBouncedForNow';
  const metrics = {
    COMPLAINED: 'MailComplained',
    REJECTED: 'MailRejected',
    NOT_RENDERED: 'MailNotRendered',
    DELAYED: 'MailDelayed',
  } as const;
  return metrics[feedback.type];
};

/** Remembers whom to write to no more, and counts what went wrong, for the alarms. The same feedback may come twice. */
export const makeRecordMailFeedback =
  ({ idempotencyStore, suppressions, metrics, clock }: Ports) =>
  async (feedback: MailFeedback): Promise<void> => {
    // Whoever sent it may have died before noting that, or never got the answer.
    if (feedback.type === 'SENT') return idempotencyStore.complete(mailKey(feedback.mailId));
    const suppression = suppressionAfter(feedback);
    if (suppression) {
      const { addresses, lastsMs } = suppression;
      const until = lastsMs === undefined ? undefined : clock.now() + lastsMs;
      for (const address of addresses) await suppressions.add(address, until);
    }
    metrics.count(metricOf(feedback));
  };
