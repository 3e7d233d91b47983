import { operations } from '../../handlers/functions';
import type { Invoke } from './graphql/resolvers';

const minuteMs = 60_000;

/** Does what the schedule of each minute does on AWS. Returns how to stop it. A minute that fails is looked at again in the next. */
export const runMinutes = (invoke: Invoke): (() => void) => {
  const timer = setInterval(() => {
    invoke(operations.wakeFamilies, {}).catch(() => undefined);
  }, minuteMs);
  timer.unref();
  return () => clearInterval(timer);
};
