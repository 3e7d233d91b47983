import * as v from 'valibot';
import { clock, logger, metrics } from '#adapters';
import type { Clock } from '../../application/ports/clock';
import type { Logger } from '../../application/ports/logger';
import type { Metrics } from '../../application/ports/metrics';
import { faultsOf, invalidInput } from '../../domain/shared/faults';
import { minute } from '../../domain/shared/time';
import { wire } from '../composition/wire';
import type { Handler } from '../functions';

interface Ports {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** `until`, in milliseconds since the epoch: nothing should be begun after it. */
type Operate<Input> = (input: Input, until: number) => Promise<unknown>;

/** Milliseconds that are kept for what is under way when the time is up. */
const reserveMs = minute;
/** Milliseconds: the longest that Lambda gives, where it does not say. */
const maxRunMs = 15 * minute;

const makeRun =
  (ports: Ports) =>
  <Input>(name: string, input: v.GenericSchema<unknown, Input>, operate: Operate<Input>): Handler =>
  async (event, invocation) => {
    const until = ports.clock.now() + (invocation?.getRemainingTimeInMillis?.() ?? maxRunMs) - reserveMs;
    const read = v.safeParse(input, event ?? {});
    if (!read.success) {
      return { ok: false, error: invalidInput(faultsOf(read.issues)) };
    }
    try {
      const answer = await operate(read.output, until);
      ports.logger.info('operation done', { operation: name });
      return answer;
    } catch (failure) {
      ports.logger.error('operation failed', failure, { operation: name });
      ports.metrics.count('UnexpectedFailure');
      throw failure;
    }
  };

/**
 * Makes the handler of an operation: what an operator sends in, what was done out, as JSON. A schedule's event has
 * fields of its own, which count for nothing. Fails, so that Lambda and its alarm see it, when the operation does.
 */
export const operation = wire(makeRun, { clock, logger, metrics });
