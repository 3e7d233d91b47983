import type { QueueName } from '../../../handlers/event-sources';
import {
  deadLettersOf,
  feedbackDeadLettersId,
  feedbackQueueId,
  invocationDeadLettersId,
  queueId,
  queues,
  streamDeadLettersId,
} from '../names';

interface Consequence {
  /** While messages wait. */
  readonly late: string;
  /** For each that could not be done. */
  readonly undone: string;
}

/** What people notice. A missing row does not compile. */
const ofQueue: Readonly<Record<QueueName, Consequence>> = {
  mail: { late: 'organisers, moderators and families get no mail', undone: 'a mail did not go out' },
  index: { late: 'families find what was, and not what is', undone: 'families do not find a listing as it is' },
  bookings: {
    late: 'families hear late that a session was moved or cancelled',
    undone: 'a family was not told of a session, or its booking was not cancelled',
  },
  payments: {
    late: 'money that families set aside is taken, given back or let go late',
    undone: 'a family paid, or got back, something else than its booking says',
  },
  analytics: { late: 'figures are missing', undone: 'a figure is missing' },
};

const ofFeedback = 'we go on writing to addresses that bounced';

const late = new Map([
  ...queues.map((name) => [queueId(name), ofQueue[name].late] as const),
  [feedbackQueueId, ofFeedback],
]);

const undone = new Map([
  ...queues.map((name) => [deadLettersOf(name), ofQueue[name].undone] as const),
  [feedbackDeadLettersId, ofFeedback],
  [streamDeadLettersId, 'a change was told to nobody, neither to search nor by mail'],
  [invocationDeadLettersId, 'a job that runs by the clock is not done'],
]);

export const whileWaiting = (queueId: string): string => late.get(queueId) ?? 'what follows from changes comes late';

export const forEachLetter = (deadLettersId: string): string =>
  undone.get(deadLettersId) ?? 'what followed from a change is not done';
