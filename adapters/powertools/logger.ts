import { Logger as PowertoolsLogger } from '@aws-lambda-powertools/logger';
import { loggedCause } from '../../application/ports/logged-cause';
import type { Logger } from '../../application/ports/logger';

export const makePowertoolsLogger = (serviceName: string): Logger => {
  const logger = new PowertoolsLogger({ serviceName });
  return {
    info: (message, facts = {}) => logger.info(message, { ...facts }),
    warn: (message, facts = {}) => logger.warn(message, { ...facts }),
    error: (message, cause, facts = {}) =>
      logger.error(message, { ...facts, ...(cause !== undefined && { error: loggedCause(cause) }) }),
  };
};
