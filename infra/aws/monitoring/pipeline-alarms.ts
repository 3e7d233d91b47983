import { everyMinute } from '../schedules';
import type { Alarm } from './alarm';
import { forEachLetter, whileWaiting } from './consequences';
import type { Watched } from './deployed';
import { ofDelivery, ofFunctionId, ofQueue, ofTopic } from './measures';

const kebab = (id: string): string => id.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase();

const streamAge = (functionId: string): Alarm => ({
  name: `${kebab(functionId.replace(/LambdaFunction$/, ''))}-age`,
  says: 'changes of listings wait for more than five minutes to be told: search and mail fall behind.',
  runbook: 'stream-age',
  measures: [ofFunctionId(functionId, 'IteratorAge', 'Maximum')],
  is: 'atLeast',
  // Milliseconds. Changes are told within seconds; a burst of writes may take a minute.
  threshold: 5 * 60 * 1000,
  period: 60,
  periods: [5, 5],
  // No changes, no age.
  missing: 'notBreaching',
});

const queueAge = ({ id, comesBackAfterSeconds }: Watched['queues'][number]): Alarm => ({
  name: `${kebab(id)}-age`,
  says: `messages wait in ${id} for more than ${(4 * comesBackAfterSeconds) / 60} minutes, and nobody consumes them: ${whileWaiting(id)}.`,
  runbook: 'queue-age',
  measures: [ofQueue(id, 'ApproximateAgeOfOldestMessage')],
  is: 'atLeast',
  // SQS leaves a message out that was received three times: one that nobody can handle makes no alarm here, but in the
  // dead letters.
  threshold: 4 * comesBackAfterSeconds,
  period: 60,
  periods: [3, 3],
  // SQS falls silent when a queue has been empty for hours.
  missing: 'notBreaching',
});

const deadLetters = (id: string): Alarm => ({
  name: `${kebab(id)}-depth`,
  says: `${id} holds what could not be done even after several attempts: ${forEachLetter(id)}.`,
  runbook: 'dead-letters',
  measures: [ofQueue(id, 'ApproximateNumberOfMessagesVisible')],
  is: 'atLeast',
  threshold: 1,
  period: 60,
  periods: [1, 1],
  // SQS may fall silent about a queue that nobody touches, with a message in it: then things stand as they stood.
  missing: 'ignore',
});

/** Makes the last net, an alarm on what could not even be put into dead letters. */
const lettersLost = ({ topics, keptByLambda }: Watched): Alarm => ({
  name: 'letters-lost',
  says: 'something that could not be done could not be kept either: a mail, a change of search or a job is lost.',
  runbook: 'letters-lost',
  measures: [
    ...topics.map((id) => ofTopic(id, 'NumberOfNotificationsFailedToRedriveToDlq')),
    ...keptByLambda.map((id) => ofFunctionId(id, 'DestinationDeliveryFailures')),
  ],
  is: 'atLeast',
  threshold: 1,
  period: 300,
  periods: [1, 1],
  missing: 'notBreaching',
});

const deliveryLate = (id: string): Alarm => ({
  name: `${kebab(id)}-late`,
  says: `${id} has delivered nothing to its bucket for half an hour, though it has something: figures will be missing.`,
  runbook: 'analytics-delivery',
  measures: [ofDelivery(id, 'DeliveryToS3.DataFreshness')],
  is: 'atLeast',
  // Seconds. It gathers for five minutes, and tries again for a day before it gives up.
  threshold: 30 * 60,
  period: 300,
  periods: [2, 2],
  missing: 'notBreaching',
});

const hour = 60 * 60;
const daily = /^cron\(\d+ \d+ \* \* \? \*\)$/;

const missedDaily = (id: string, functionId: string): Alarm => ({
  name: `${kebab(id)}-missed`,
  says: `${id} has not called its function for 26 hours: it should every day, and search gets poorer by the day.`,
  runbook: 'schedule-missed',
  measures: [ofFunctionId(functionId, 'Invocations')],
  is: 'below',
  threshold: 1,
  // A day, and two hours for a call that comes late. CloudWatch looks further back than a day by whole hours only.
  period: hour,
  periods: [26, 26],
  // Lambda counts no zeros: silence is just what this is about.
  missing: 'breaching',
});

const missedMinutes = (id: string, functionId: string): Alarm => ({
  name: `${kebab(id)}-missed`,
  says: `${id} has not called its function for 15 minutes: offers of waiting lists and reminders come late, and nothing is sold twice.`,
  runbook: 'schedule-missed',
  measures: [ofFunctionId(functionId, 'Invocations')],
  is: 'below',
  threshold: 1,
  period: 300,
  periods: [3, 3],
  missing: 'breaching',
});

const missed = ({ id, functionId, at }: Watched['schedules'][number]): Alarm => {
  if (at === everyMinute) return missedMinutes(id, functionId);
  if (!daily.test(at)) throw new Error(`${id} is not called every day: say here after how long it is missed`);
  return missedDaily(id, functionId);
};

/** Makes the alarms on the way from the table's stream to whoever listens, and what runs by the clock. */
export const pipelineAlarms = (watched: Watched): readonly Alarm[] => [
  ...watched.streamConsumers.map(streamAge),
  ...watched.queues.map(queueAge),
  ...watched.deadLetters.map(deadLetters),
  lettersLost(watched),
  ...watched.deliveryStreams.map(deliveryLate),
  ...watched.schedules.map(missed),
];
