import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { LetterKind } from '../../application/operations/ports/dead-letters';
import { type RedriveRoute, unknown } from './redrive-route';

/** Sends what a queue's consumer, or the topic before it, gave up: it goes into that queue, as it was. */
export const toQueue =
  (client: SQSClient, url: string, kindOf: (body: string) => LetterKind): RedriveRoute =>
  ({ body, attributes }) => {
    const kind = kindOf(body);
    if (kind === 'Unknown') return unknown;
    return {
      kind,
      isWhole: () => Promise.resolve(true),
      redrive: async () => {
        await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body, MessageAttributes: attributes }));
        return 'taken';
      },
    };
  };
