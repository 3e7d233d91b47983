import { heardAbout } from '../../adapters/dynamodb/stream-record';
import { type QueueName, queueSources, streamConsumer } from '../../handlers/event-sources';
import { arnOf, attribute, type Resource, type Resources, ref, together } from './cloudformation';
import { listeningQueue } from './consumers';
import { deadLettersOf, functionId, named, queueId, queues, streamDeadLettersId, tableId, topicId } from './names';
import { deadLetters, topic } from './queues';
import type { Settings } from './settings';

const sks = [...heardAbout.sks, ...heardAbout.skPrefixes.map((prefix) => ({ prefix }))];
const pattern = { eventName: heardAbout.eventNames, dynamodb: { Keys: { sk: { S: sks } } } };

const streamMapping: Resource = {
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    EventSourceArn: attribute(tableId, 'StreamArn'),
    FunctionName: ref(functionId(streamConsumer)),
    StartingPosition: 'TRIM_HORIZON',
    BatchSize: 100,
    FilterCriteria: { Filters: [{ Pattern: JSON.stringify(pattern) }] },
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    BisectBatchOnFunctionError: true,
    MaximumRetryAttempts: 10,
    // Seconds. A dead letter only names its records, which the stream keeps for a day: time is left to fetch them.
    MaximumRecordAgeInSeconds: 6 * 60 * 60,
    DestinationConfig: { OnFailure: { Destination: arnOf(streamDeadLettersId) } },
  },
};

const listener = (name: QueueName, settings: Settings): Resources => {
  const { consumer, events } = queueSources[name];
  return listeningQueue({
    id: queueId(name),
    name: named(settings, name),
    deadLettersId: deadLettersOf(name),
    consumer,
    topic: topicId,
    filter: { type: events },
  });
};

/** Makes the way table → stream → topic → queues → consumers, and where each hop leaves what it gives up. */
export const messaging = (settings: Settings): Resources =>
  together(
    { StreamConsumer: streamMapping },
    deadLetters(streamDeadLettersId, named(settings, 'stream-dead-letters')),
    // AWS's own key: functions may publish under it without asking.
    topic(topicId, { name: named(settings, 'events'), key: 'alias/aws/sns' }),
    ...queues.map((name) => listener(name, settings)),
  );
