import { SQSClient } from '@aws-sdk/client-sqs';
import { makeSqsContactQueue } from '../../../adapters/sqs/contact-queue';
import { makeSqsPaymentQueue } from '../../../adapters/sqs/payment-queue';
import { makeSqsReminders } from '../../../adapters/sqs/reminders';
import { setting } from '../environment';
import { provide } from '../provider';
import { requests } from './requests';

export const contactQueue = provide('contactQueue', () =>
  makeSqsContactQueue(new SQSClient(requests), setting('MAIL_QUEUE_URL')),
);

/** Sends reminders. They come out of the queue whose consumer sends mails. */
export const reminders = provide('reminders', () =>
  makeSqsReminders(new SQSClient(requests), setting('MAIL_QUEUE_URL')),
);

export const paymentQueue = provide('paymentQueue', () =>
  makeSqsPaymentQueue(new SQSClient(requests), setting('PAYMENTS_QUEUE_URL')),
);
