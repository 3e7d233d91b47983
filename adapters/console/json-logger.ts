import { loggedCause } from '../../application/ports/logged-cause';
import type { Logger } from '../../application/ports/logger';

type Write = (line: string) => void;

/** One line of JSON per entry, for a terminal. */
export const makeJsonLogger = (write: Write): Logger => {
  const log = (level: string, message: string, facts: object = {}): void => {
    write(JSON.stringify({ level, message, ...facts }));
  };
  return {
    info: (message, facts) => log('info', message, facts),
    warn: (message, facts) => log('warn', message, facts),
    error: (message, cause, facts) =>
      log('error', message, { ...facts, ...(cause !== undefined && { cause: loggedCause(cause) }) }),
  };
};
