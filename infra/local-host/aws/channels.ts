import { CreateTopicCommand, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, GetQueueUrlCommand, QueueDoesNotExist } from '@aws-sdk/client-sqs';
import { type QueueName, queueSources } from '../../../handlers/event-sources';
import type { Clients } from './clients';
import { type Names, region } from './environment';

/** One queue and what becomes of its messages. */
export interface Channel {
  readonly url: string;
  readonly arn: string;
}

export interface Channels {
  readonly topicArn: string;
  readonly queues: { readonly [Name in QueueName]: Channel };
  /** What SES tells of mails. */
  readonly feedback: Channel & { readonly topicArn: string };
  /** Takes what tells of stream records that were given up. */
  readonly deadRecordsUrl: string;
  /** Some queue was not there: what was in it is lost. */
  readonly isNew: boolean;
}

/**
 * A message received so often and never deleted goes to the dead letters. With the pauses in between it is tried for
 * longer than a mail that nobody finished stays reserved.
 */
export const maxReceives = 16;
/** Seconds. What a host that was killed had received comes back after them. */
const visibilityTimeoutSeconds = 30;

const arnOf = (queue: string): string => `arn:aws:sqs:${region}:000000000000:${queue}`;

const isThere = async ({ queues }: Clients, name: string): Promise<boolean> => {
  try {
    await queues.send(new GetQueueUrlCommand({ QueueName: name }));
    return true;
  } catch (failure) {
    if (failure instanceof QueueDoesNotExist) return false;
    throw failure;
  }
};

const ensureQueue = async ({ queues }: Clients, name: string, attributes: Record<string, string>): Promise<Channel> => {
  const { QueueUrl: url } = await queues.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }));
  if (!url) throw new Error(`the queue ${name} has no address`);
  return { url, arn: arnOf(name) };
};

const ensureTopic = async ({ topic }: Clients, name: string): Promise<string> => {
  const { TopicArn } = await topic.send(new CreateTopicCommand({ Name: name }));
  if (!TopicArn) throw new Error(`the topic ${name} has no address`);
  return TopicArn;
};

/** Takes all that the topic tells without `events`. */
const ensureChannel = async (clients: Clients, topicArn: string, name: string, events?: readonly string[]) => {
  const isNew = !(await isThere(clients, name));
  const dead = await ensureQueue(clients, `${name}-dead`, {});
  const queue = await ensureQueue(clients, name, {
    VisibilityTimeout: String(visibilityTimeoutSeconds),
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: maxReceives }),
  });
  await clients.topic.send(
    new SubscribeCommand({
      TopicArn: topicArn,
      Protocol: 'sqs',
      Endpoint: queue.arn,
      Attributes: {
        RawMessageDelivery: 'true',
        ...(events && { FilterPolicy: JSON.stringify({ type: events }) }),
      },
    }),
  );
  return { queue, isNew };
};

const ensureFeedback = async (clients: Clients, name: string): Promise<Channels['feedback']> => {
  const topicArn = await ensureTopic(clients, name);
  const { queue } = await ensureChannel(clients, topicArn, name);
  return { ...queue, topicArn };
};

/** Returns the topic, its queues with their dead letters, and what each takes of the topic. */
export const ensureChannels = async (clients: Clients, names: Names): Promise<Channels> => {
  const topicArn = await ensureTopic(clients, names.topic);
  const ensure = (queue: QueueName) =>
    ensureChannel(clients, topicArn, `${names.name}-${queue}`, queueSources[queue].events);
  const [mail, index, analytics, bookings, payments, feedback, deadRecords] = await Promise.all([
    ensure('mail'),
    ensure('index'),
    ensure('analytics'),
    ensure('bookings'),
    ensure('payments'),
    ensureFeedback(clients, `${names.name}-mail-feedback`),
    ensureQueue(clients, `${names.name}-stream-dead`, {}),
  ]);
  const queues = {
    mail: mail.queue,
    index: index.queue,
    analytics: analytics.queue,
    bookings: bookings.queue,
    payments: payments.queue,
  };
  const isNew = [mail, index, analytics, bookings, payments].some((one) => one.isNew);
  return { topicArn, queues, feedback, deadRecordsUrl: deadRecords.url, isNew };
};
