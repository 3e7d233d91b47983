import { loggedCause } from '../../application/ports/logged-cause';
import type { Logger } from '../../application/ports/logger';

type Write = (line: string) => void;

/** Writes one line of JSON per entry, for a terminal. */
export const makeJsonLogger = (write: Write): Logger => {
  const log = (level: string, message: string, fields: object = {}): void => {
    write(JSON.stringify({ level, message, ...fields }));
  };
  return {
    info: (message, fields) => log('info', message, fields),
    warn: (message, fields) => log('warn', message, fields),
    error: (message, cause, fields) =>
      log('error', message, { ...fields, ...(cause !== undefined && { cause: loggedCause(cause) }) }),
  };
};
