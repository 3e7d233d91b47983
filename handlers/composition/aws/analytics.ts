import { FirehoseClient } from '@aws-sdk/client-firehose';
import { makeFirehoseAnalytics } from '../../../adapters/firehose/analytics';
import { setting } from '../environment';
import { provide } from '../provider';
import { requests } from './requests';

export const analytics = provide('analytics', () =>
  makeFirehoseAnalytics(new FirehoseClient(requests), setting('ANALYTICS_STREAM')),
);
