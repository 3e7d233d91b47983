import { arnOf, policyDocument, type Resources, ref, type Statement, type Value } from './cloudformation';

/** Seconds. */
export const day = 24 * 60 * 60;

/** Makes a queue that is encrypted, and lets nobody in without TLS. */
export const queue = (id: string, properties: object, ...allowed: readonly Statement[]): Resources => ({
  [id]: { Type: 'AWS::SQS::Queue', Properties: { SqsManagedSseEnabled: true, ...properties } },
  [`${id}Policy`]: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: {
      Queues: [ref(id)],
      PolicyDocument: policyDocument(
        {
          Effect: 'Deny',
          Principal: '*',
          Action: ['sqs:*'],
          Resource: arnOf(id),
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
        ...allowed,
      ),
    },
  },
});

/** Makes a queue of dead letters, kept as long as SQS can: until people are back, have mended the cause and replay. */
export const deadLetters = (id: string, name: string, ...allowed: readonly Statement[]): Resources =>
  queue(id, { QueueName: name, MessageRetentionPeriod: 14 * day }, ...allowed);

/** Lets that topic, and no other, send to the queue. */
export const sentBy = (topicId: string, queueId: string): Statement => ({
  Effect: 'Allow',
  Principal: { Service: 'sns.amazonaws.com' },
  Action: ['sqs:SendMessage'],
  Resource: arnOf(queueId),
  Condition: { ArnEquals: { 'aws:SourceArn': ref(topicId) } },
});

interface Topic {
  readonly name: string;
  readonly key: Value;
}

export const topic = (id: string, { name, key }: Topic, ...allowed: readonly Statement[]): Resources => ({
  [id]: {
    Type: 'AWS::SNS::Topic',
    Properties: { TopicName: name, KmsMasterKeyId: key },
  },
  [`${id}Policy`]: {
    Type: 'AWS::SNS::TopicPolicy',
    Properties: {
      Topics: [ref(id)],
      PolicyDocument: policyDocument(
        {
          Effect: 'Deny',
          Principal: '*',
          Action: ['sns:Publish'],
          Resource: ref(id),
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
        ...allowed,
      ),
    },
  },
});
