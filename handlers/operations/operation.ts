import * as v from 'valibot';
import { logger, metrics } from '#adapters';
import type { Logger } from '../../application/ports/logger';
import type { Metrics } from '../../application/ports/metrics';
import { wire } from '../composition/wire';
import type { Handler } from '../functions';

const makeRun =
  (ports: { readonly logger: Logger; readonly metrics: Metrics }) =>
  <Input>(name: string, input: v.GenericSchema<unknown, Input>, operate: (input: Input) => Promise<unknown>): Handler =>
  async (event) => {
    const read = v.safeParse(input, event ?? {});
    if (!read.success) {
      const faults = read.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message }));
      return { ok: false, error: { code: 'InvalidInput', faults } };
    }
    try {
      const answer = await operate(read.output);
      ports.logger.info('operation done', { operation: name });
      return answer;
    } catch (failure) {
      ports.logger.error('operation failed', failure, { operation: name });
      ports.metrics.count('UnexpectedFailure');
      throw failure;
    }
  };

/**
 * The handler of an operation: what an operator sends in, what was done out, as JSON. A schedule's event has fields of its
 * own, which count for nothing. Fails, so that Lambda and its alarm see it, when the operation does.
 */
export const operation = wire(makeRun, { logger, metrics });
