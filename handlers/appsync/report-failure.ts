import { randomUUID } from 'node:crypto';
import { logger, metrics } from '#adapters';
import type { Logger } from '../../application/ports/logger';
import type { Metrics } from '../../application/ports/metrics';
import { wire } from '../composition/wire';
import { type Failed, internalError } from './error-types';
import type { Invocation } from './event';

const makeReportFailure =
  (ports: { readonly logger: Logger; readonly metrics: Metrics }) =>
  (cause: unknown, field: string, invocation: Invocation | undefined): Failed => {
    const requestId = invocation?.awsRequestId ?? randomUUID();
    ports.logger.error('unexpected failure', cause, { field, requestId });
    ports.metrics.count('UnexpectedFailure');
    return internalError(requestId);
  };

/** Logs a failure that nobody expected and counts it, for the alarm; answers what the client may know. */
export const reportFailure = wire(makeReportFailure, { logger, metrics });
