import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { maxDeliveries } from '../../contracts/queue';
import { fresh } from './servers';

/** Seconds that a receiver waits for what is under way. */
const patience = 1;

export interface SqsQueue {
  readonly url: string;
  readonly arn: string;
  readonly deadLetters: string;
}

const arnOf = (url: string): string => `arn:aws:sqs:${process.env.AWS_REGION}:${url.split('/').slice(-2).join(':')}`;

const make = async (sqs: SQSClient, name: string, attributes: Record<string, string> = {}): Promise<string> => {
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }));
  return QueueUrl;
};

/** Returns a queue with its dead-letter queue. */
export const aQueue = async (sqs: SQSClient): Promise<SqsQueue> => {
  const name = fresh('queue');
  const deadLetters = await make(sqs, `${name}-dead`);
  const redrive = { deadLetterTargetArn: arnOf(deadLetters), maxReceiveCount: maxDeliveries };
  const url = await make(sqs, name, { RedrivePolicy: JSON.stringify(redrive) });
  return { url, arn: arnOf(url), deadLetters };
};

/** Returns up to ten; none when none comes within the patience. */
export const receive = async (sqs: SQSClient, url: string, max = 10): Promise<readonly Message[]> => {
  const { Messages } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: url,
      MaxNumberOfMessages: max,
      WaitTimeSeconds: patience,
      MessageSystemAttributeNames: ['ApproximateReceiveCount'],
    }),
  );
  return Messages ?? [];
};

export const remove = async (sqs: SQSClient, url: string, receipt: string): Promise<void> => {
  await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: receipt }));
};

export const release = async (sqs: SQSClient, url: string, receipt: string): Promise<void> => {
  const now = { QueueUrl: url, ReceiptHandle: receipt, VisibilityTimeout: 0 };
  await sqs.send(new ChangeMessageVisibilityCommand(now));
};

interface Answer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** Does what the event source of a queue does on AWS, until nothing comes any more: what failed comes again, or is given up. */
export const consumeAll = async (
  sqs: SQSClient,
  url: string,
  handler: (event: unknown) => Promise<unknown>,
): Promise<void> => {
  for (let messages = await receive(sqs, url); messages.length > 0; messages = await receive(sqs, url)) {
    const Records = messages.map(({ MessageId, Body }) => ({ messageId: MessageId, body: Body }));
    const { batchItemFailures } = (await handler({ Records })) as Answer;
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const { MessageId = '', ReceiptHandle = '' } of messages) {
      await (failed.has(MessageId) ? release : remove)(sqs, url, ReceiptHandle);
    }
  }
};

/** Asks, since delivery takes its time, until there are enough, and once more for what should not be there. */
export const drained = async (sqs: SQSClient, url: string, atLeast: number): Promise<readonly string[]> => {
  const bodies: string[] = [];
  for (let emptyHanded = 0; emptyHanded < (bodies.length < atLeast ? 10 : 1); ) {
    const messages = await receive(sqs, url);
    if (messages.length === 0) emptyHanded += 1;
    for (const { Body = '', ReceiptHandle = '' } of messages) {
      bodies.push(Body);
      await remove(sqs, url, ReceiptHandle);
    }
  }
  return bodies;
};
