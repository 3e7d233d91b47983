import { type Metric, metricNames } from '../../../application/ports/metrics';
import type { Alarm } from './alarm';
import type { Watched } from './deployed';
import { ownCount } from './measures';

interface Count {
  readonly name: string;
  readonly says: string;
  readonly runbook: Alarm['runbook'];
  readonly threshold: number;
  /** Seconds. */
  readonly period: number;
  readonly periods: Alarm['periods'];
}

const day = 24 * 60 * 60;
/** What is tried again and again, and read by one family after another, is one alarm and not many: it lasts for an hour. */
const once = { threshold: 1, period: 300, periods: [1, 12] } as const;

/** Everything that the code counts. What is no failure has no alarm; whatever is new does not compile without a decision. */
const counts: Readonly<Record<Metric, Count | 'no failure'>> = {
  UnexpectedFailure: {
    name: 'unexpected-failures',
    says: 'people get InternalError: something fails that nobody thought of.',
    runbook: 'unexpected-failures',
    // As crashes: three in a quarter of an hour.
    threshold: 3,
    period: 900,
    periods: [1, 1],
  },
  MalformedRecord: {
    name: 'malformed-records',
    says: 'a message or a change cannot be read: what followed from it does not happen, and the rest goes on.',
    runbook: 'malformed-data',
    ...once,
  },
  MalformedItem: {
    name: 'malformed-items',
    says: 'a stored listing, child or favourite cannot be read: it is missing from lists.',
    runbook: 'malformed-data',
    ...once,
  },
  SearchUnavailable: {
    name: 'search-unavailable',
    says: 'families cannot search: the search engine is out of reach, or has too much to do.',
    runbook: 'search-unavailable',
    // As crashes; and whoever runs the engine, it is us whom families ask.
    threshold: 3,
    period: 900,
    periods: [1, 1],
  },
  MailRejected: {
    name: 'mail-rejected',
    says: 'SES refused a mail of ours: nobody gets it.',
    runbook: 'mail-not-sent',
    ...once,
  },
  MailNotRendered: {
    name: 'mail-not-rendered',
    says: 'SES could not render a mail of ours: nobody gets it.',
    runbook: 'mail-not-sent',
    ...once,
  },
  // The rates that SES reckons say what becomes of the account, and take many mails; these say which stage it is.
  MailBounced: {
    name: 'mail-bounced',
    says: 'ten mails of a day went to addresses that do not exist: organisers miss decisions, and AWS may stop all mail.',
    runbook: 'mail-bounces',
    threshold: 10,
    period: day,
    periods: [1, 1],
  },
  MailComplained: {
    name: 'mail-complained',
    says: 'two people called our mail spam within a day: AWS may stop all mail.',
    runbook: 'mail-complaints',
    threshold: 2,
    period: day,
    periods: [1, 1],
  },
  // SES tries again by itself; what it gives up is a bounce.
  MailBouncedForNow: 'no failure',
  MailDelayed: 'no failure',
  // What is meant to happen with addresses that bounced.
  MailWithheld: 'no failure',
  // An operator is at it, reads them in the answer, and what stays is seen in the queue.
  DeadLetterReplayed: 'no failure',
  DeadLetterKept: 'no failure',
};

/** What must have an alarm. */
export const failures: readonly Metric[] = metricNames.filter((metric) => counts[metric] !== 'no failure');

/** Makes the alarms on what the code itself counts, under the stage's name. */
export const ownAlarms = ({ settings }: Watched): readonly Alarm[] =>
  metricNames.flatMap((metric): readonly Alarm[] => {
    const count = counts[metric];
    if (count === 'no failure') return [];
    const measures = [ownCount(metric, settings)];
    return [{ ...count, measures, is: 'atLeast', missing: 'notBreaching' }];
  });
