import { type QueueName, queueSources, streamConsumer } from '../../handlers/event-sources';
import { arnOf, attribute, policyDocument, type Resource, type Resources, ref, together } from './cloudformation';
import {
  deadLettersOf,
  functionId,
  invocationDeadLettersId,
  named,
  queueId,
  queues,
  streamDeadLettersId,
  tableId,
  topicDeadLettersId,
  topicId,
} from './names';
import type { Settings } from './settings';
import { sizes } from './sizes';

const days = 24 * 60 * 60;

const queue = (name: string, properties: object): Resource => ({
  Type: 'AWS::SQS::Queue',
  Properties: { QueueName: name, SqsManagedSseEnabled: true, ...properties },
});

/** Long enough for people to come back from a long weekend, mend the cause and replay. */
const deadLetters = (name: string): Resource => queue(name, { MessageRetentionPeriod: 14 * days });

/** Nobody but the topic sends, where it says so, and nobody at all without TLS. */
const queuePolicy = (queueLogicalId: string, fromTopic: boolean): Resource => ({
  Type: 'AWS::SQS::QueuePolicy',
  Properties: {
    Queues: [ref(queueLogicalId)],
    PolicyDocument: policyDocument(
      {
        Effect: 'Deny',
        Principal: '*',
        Action: ['sqs:*'],
        Resource: arnOf(queueLogicalId),
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      ...(fromTopic
        ? [
            {
              Effect: 'Allow' as const,
              Principal: { Service: 'sns.amazonaws.com' },
              Action: ['sqs:SendMessage'],
              Resource: arnOf(queueLogicalId),
              Condition: { ArnEquals: { 'aws:SourceArn': ref(topicId) } },
            },
          ]
        : []),
    ),
  },
});

const withPolicy = (id: string, resource: Resource, fromTopic: boolean): Resources => ({
  [id]: resource,
  [`${id}Policy`]: queuePolicy(id, fromTopic),
});

const consumed = (name: QueueName, settings: Settings): Resources => {
  const { consumer, events } = queueSources[name];
  const id = queueId(name);
  const { timeout, concurrency } = sizes[consumer];
  return {
    ...withPolicy(
      id,
      queue(named(settings, name), {
        // AWS's own advice: six times the consumer's timeout.
        VisibilityTimeout: 6 * timeout,
        MessageRetentionPeriod: 4 * days,
        RedrivePolicy: { deadLetterTargetArn: arnOf(deadLettersOf(name)), maxReceiveCount: 5 },
      }),
      true,
    ),
    ...withPolicy(deadLettersOf(name), deadLetters(named(settings, `${name}-dead-letters`)), false),
    [`${id}Subscription`]: {
      Type: 'AWS::SNS::Subscription',
      Properties: {
        TopicArn: ref(topicId),
        Protocol: 'sqs',
        Endpoint: arnOf(id),
        RawMessageDelivery: true,
        FilterPolicyScope: 'MessageAttributes',
        FilterPolicy: { type: events },
        RedrivePolicy: { deadLetterTargetArn: arnOf(topicDeadLettersId) },
      },
      DependsOn: [`${id}Policy`, `${topicDeadLettersId}Policy`],
    },
    [`${id}Consumer`]: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: arnOf(id),
        FunctionName: ref(functionId(consumer)),
        BatchSize: 10,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ...(concurrency !== undefined && { ScalingConfig: { MaximumConcurrency: concurrency } }),
      },
    },
  };
};

const topic = (settings: Settings): Resources => ({
  [topicId]: {
    Type: 'AWS::SNS::Topic',
    Properties: { TopicName: named(settings, 'events'), KmsMasterKeyId: 'alias/aws/sns', TracingConfig: 'Active' },
  },
  [`${topicId}Policy`]: {
    Type: 'AWS::SNS::TopicPolicy',
    Properties: {
      Topics: [ref(topicId)],
      PolicyDocument: policyDocument({
        Effect: 'Deny',
        Principal: '*',
        Action: ['sns:Publish'],
        Resource: ref(topicId),
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    },
  },
});

/** Only writes that somebody may hear about wake the function: a child's never leave the table. */
const heardAbout = { dynamodb: { Keys: { sk: { S: ['TTD', 'USR'] } } }, eventName: ['INSERT', 'MODIFY'] };

const stream: Resources = {
  StreamConsumer: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: attribute(tableId, 'StreamArn'),
      FunctionName: ref(functionId(streamConsumer)),
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 100,
      FilterCriteria: { Filters: [{ Pattern: JSON.stringify(heardAbout) }] },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      // Seconds. The dead letter names the record, which the stream itself keeps for a day: time is left to fetch it.
      MaximumRecordAgeInSeconds: 6 * 60 * 60,
      DestinationConfig: { OnFailure: { Destination: arnOf(streamDeadLettersId) } },
    },
  },
};

/** table → stream → topic → queues → consumers, and where each hop leaves what it gives up. */
export const messaging = (settings: Settings): Resources =>
  together(
    topic(settings),
    stream,
    withPolicy(streamDeadLettersId, deadLetters(named(settings, 'stream-dead-letters')), false),
    withPolicy(topicDeadLettersId, deadLetters(named(settings, 'topic-dead-letters')), true),
    withPolicy(invocationDeadLettersId, deadLetters(named(settings, 'invocation-dead-letters')), false),
    ...queues.map((name) => consumed(name, settings)),
  );
