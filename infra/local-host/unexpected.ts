import { randomUUID } from 'node:crypto';
import { type Failed, internalError } from '../../handlers/appsync/error-types';

/** Logs a fault of the host's own, under an id; answers what a client may know of it. */
export const unexpected = (cause: unknown): Failed => {
  const requestId = randomUUID();
  const told = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  process.stderr.write(`unexpected failure ${requestId}: ${told}\n`);
  return internalError(requestId);
};
