import { SQSClient } from '@aws-sdk/client-sqs';
import { makeSqsContactQueue } from '../../../adapters/sqs/contact-queue';
import { setting } from '../environment';
import { provide } from '../provider';
import { requests } from './requests';

export const contactQueue = provide('contactQueue', () =>
  makeSqsContactQueue(new SQSClient(requests), setting('MAIL_QUEUE_URL')),
);
