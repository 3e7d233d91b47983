import { FirehoseClient } from '@aws-sdk/client-firehose';
import { makeLoggedAnalytics } from '../../../adapters/console/logged-analytics';
import { makeFirehoseAnalytics } from '../../../adapters/firehose/analytics';
import type { Logger } from '../../../application/ports/logger';
import { setting } from '../environment';
import { provide } from '../provider';
import { logger } from './logger';
import { requests } from './requests';

/** Reads `ANALYTICS_STREAM`, the name of the delivery stream; `none` is for servers that have no such thing. */
export const analytics = provide(
  'analytics',
  (log: Logger) => {
    const stream = setting('ANALYTICS_STREAM');
    return stream === 'none' ? makeLoggedAnalytics(log) : makeFirehoseAnalytics(new FirehoseClient(requests), stream);
  },
  logger,
);
