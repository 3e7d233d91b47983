import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  type SQSClient,
  type Message as SqsMessage,
} from '@aws-sdk/client-sqs';
import type { DeadLetter, DeadLetters } from '../../application/operations/ports/dead-letters';
import type { RedriveRoute } from './redrive-route';

export interface DeadLetterQueue {
  readonly name: string;
  readonly url: string;
  readonly route: RedriveRoute;
}

/** Seconds: as long as one invocation may take. */
const hiddenSeconds = 900;

/** Seconds. So long a receiver waits: asked without waiting, SQS looks at some of its servers only. */
const waitSeconds = 1;

const depths = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;

/**
 * Moves dead letters itself: SQS's own `StartMessageMoveTask` tells no kinds, knows no bounds, and moves from queue to
 * queue only.
 */
export const makeSqsDeadLetters = (client: SQSClient, queues: readonly DeadLetterQueue[]): DeadLetters => {
  const queueOf = (name: string): DeadLetterQueue => {
    const queue = queues.find((one) => one.name === name);
    if (!queue) throw new Error(`there are no dead letters named ${name}`);
    return queue;
  };

  const letterOf = ({ url, route }: DeadLetterQueue, message: SqsMessage): DeadLetter => {
    const { MessageId: id = '', Body: body = '', ReceiptHandle, MessageAttributes: attributes = {} } = message;
    const delivery = { QueueUrl: url, ReceiptHandle };
    return {
      ...route({ body, attributes }),
      id,
      remove: async () => {
        await client.send(new DeleteMessageCommand(delivery));
      },
      release: async () => {
        await client.send(new ChangeMessageVisibilityCommand({ ...delivery, VisibilityTimeout: 0 }));
      },
    };
  };

  return {
    queues: queues.map(({ name }) => name),
    depth: async (name) => {
      const { Attributes = {} } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl: queueOf(name).url, AttributeNames: [...depths] }),
      );
      return depths.reduce((sum, attribute) => sum + Number(Attributes[attribute] ?? 0), 0);
    },
    take: async (name, max) => {
      const queue = queueOf(name);
      const { Messages: messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl: queue.url,
          MaxNumberOfMessages: max,
          VisibilityTimeout: hiddenSeconds,
          WaitTimeSeconds: waitSeconds,
          MessageAttributeNames: ['All'],
        }),
      );
      return messages.map((message) => letterOf(queue, message));
    },
  };
};
