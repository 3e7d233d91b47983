import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import * as v from 'valibot';
import type { FunctionName } from '../../../handlers/functions';
import { bodyOf } from '../../../handlers/records/queue-message';
import type { Invoke } from '../graphql/resolvers';
import { failuresIn } from '../ordered-delivery';
import { type Channel, maxReceives } from './channels';
import type { Clients } from './clients';
import { region } from './environment';
import { type Polling, poll } from './polling';

const batchSize = 10;
/** Seconds. A poll outlives a host that is killed, and what it takes then waits for its visibility timeout. */
const longPollSeconds = 2;
/** Seconds. */
const maxPauseSeconds = 30;

interface Parts extends Polling {
  readonly name: string;
  readonly channel: Channel;
  readonly consumer: FunctionName;
  /** Hears the id of each event that was consumed, or given up. */
  readonly arrived?: (eventId: string) => void;
  readonly clients: Clients;
  readonly invoke: Invoke;
}

const receivesOf = ({ Attributes: attributes }: Message): number => Number(attributes?.ApproximateReceiveCount ?? 1);

/** Makes a record as Lambda hands it to its function. */
const recordOf = (message: Message, { arn }: Channel) => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes,
  messageAttributes: {},
  md5OfBody: message.MD5OfBody,
  eventSource: 'aws:sqs',
  eventSourceARN: arn,
  awsRegion: region,
});

const eventIdOf = ({ Body: body = '' }: Message): string | undefined => {
  try {
    const read = v.safeParse(v.object({ id: v.string() }), bodyOf(body));
    return read.success ? read.output.id : undefined;
  } catch {
    return undefined;
  }
};

const receiveFrom = (QueueUrl: string): ReceiveMessageCommand =>
  new ReceiveMessageCommand({
    QueueUrl,
    MaxNumberOfMessages: batchSize,
    WaitTimeSeconds: longPollSeconds,
    MessageSystemAttributeNames: ['All'],
  });

/** Does what the event source mapping of a queue does on AWS; what failed comes back after a pause that grows. */
export const runQueueSource = ({
  name,
  channel,
  consumer,
  arrived: tell,
  clients,
  invoke,
  signal,
  report,
}: Parts): Promise<void> => {
  const { queues } = clients;
  const QueueUrl = channel.url;

  const arrived = (message: Message): void => {
    const id = eventIdOf(message);
    if (id !== undefined) tell?.(id);
  };

  const consume = async (messages: readonly Message[]): Promise<ReadonlySet<string | undefined>> => {
    try {
      const Records = messages.map((message) => recordOf(message, channel));
      return failuresIn(await invoke(consumer, { Records }));
    } catch (failure) {
      report(`the consumer of the ${name} queue failed`, failure);
      return new Set(messages.map(({ MessageId }) => MessageId));
    }
  };

  const remove = async (done: readonly Message[]): Promise<void> => {
    if (done.length === 0) return;
    const Entries = done.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    await queues.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
    done.forEach(arrived);
  };

  const putBack = async (message: Message): Promise<void> => {
    const receives = receivesOf(message);
    const VisibilityTimeout = Math.min(2 ** (receives - 1), maxPauseSeconds);
    const { ReceiptHandle } = message;
    await queues.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }));
    if (receives >= maxReceives) arrived(message);
  };

  const round = async (): Promise<void> => {
    const { Messages: messages = [] } = await queues.send(receiveFrom(QueueUrl), { abortSignal: signal });
    if (messages.length === 0) return;
    const failed = await consume(messages);
    await remove(messages.filter(({ MessageId }) => !failed.has(MessageId)));
    await Promise.all(messages.filter(({ MessageId }) => failed.has(MessageId)).map(putBack));
  };

  return poll(`the ${name} queue`, round, { signal, report });
};

/** Returns how many messages a queue holds, received ones included; not those whose delay is not over. */
export const depthOf = async ({ queues }: Clients, { url }: Channel): Promise<number> => {
  const { Attributes: attributes = {} } = await queues.send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  return Object.values(attributes).reduce((sum, count) => sum + Number(count), 0);
};
