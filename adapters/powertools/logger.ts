import { Logger as PowertoolsLogger } from '@aws-lambda-powertools/logger';
import { loggedCause } from '../../application/ports/logged-cause';
import type { Logger } from '../../application/ports/logger';

export const makePowertoolsLogger = (serviceName: string): Logger => {
  const logger = new PowertoolsLogger({ serviceName });
  return {
    info: (message, fields = {}) => logger.info(message, { ...fields }),
    warn: (message, fields = {}) => logger.warn(message, { ...fields }),
    error: (message, cause, fields = {}) =>
      logger.error(message, { ...fields, ...(cause !== undefined && { error: loggedCause(cause) }) }),
  };
};
