import { SNSClient } from '@aws-sdk/client-sns';
import { makeSnsPublisher } from '../../../adapters/sns/event-publisher';
import { setting } from '../environment';
import { provide } from '../provider';
import { requests } from './requests';

export const eventPublisher = provide('eventPublisher', () =>
  makeSnsPublisher(new SNSClient(requests), setting('TOPIC_ARN')),
);
