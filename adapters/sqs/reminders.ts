import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Reminders } from '../../application/messages/ports/reminders';

/** SQS's own limit, 15 minutes. */
const maxDelaySeconds = 900;

/** Sends a queue's message that nobody sees before its time. */
export const makeSqsReminders = (client: SQSClient, queueUrl: string): Reminders => ({
  remind: async (due, delayMs) => {
    const DelaySeconds = Math.min(maxDelaySeconds, Math.ceil(delayMs / 1000));
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(due), DelaySeconds }));
  },
});
