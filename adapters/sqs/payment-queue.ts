import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { PaymentQueue } from '../../application/booking/ports/payment-queue';

export const makeSqsPaymentQueue = (client: SQSClient, queueUrl: string): PaymentQueue => ({
  send: async (due) => {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(due) }));
  },
});
