import { Logger as PowertoolsLogger } from '@aws-lambda-powertools/logger';
import type { Logger } from '../../application/ports/logger';
import { loggedCause } from '../../domain/shared/logged-cause';

export const makePowertoolsLogger = (serviceName: string): Logger => {
  const logger = new PowertoolsLogger({ serviceName });
  return {
    info: (message, facts = {}) => logger.info(message, { ...facts }),
    warn: (message, facts = {}) => logger.warn(message, { ...facts }),
    error: (message, cause, facts = {}) =>
      logger.error(message, { ...facts, ...(cause !== undefined && { error: loggedCause(cause) }) }),
  };
};
