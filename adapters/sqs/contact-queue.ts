import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { ContactQueue } from '../../application/messages/ports/contact-queue';

export const makeSqsContactQueue = (client: SQSClient, queueUrl: string): ContactQueue => ({
  send: async (message) => {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message) }));
  },
});
