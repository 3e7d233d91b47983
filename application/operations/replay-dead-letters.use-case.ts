import { err, ok, type Result } from '../../domain/shared/result';
import type { Clock } from '../ports/clock';
import type { Logger } from '../ports/logger';
import type { Metrics } from '../ports/metrics';
import type { DeadLetters } from './ports/dead-letters';
import { makeReplayQueue, type ReplayedQueue, type ReplayOfQueue } from './replay-queue';

interface Input extends Omit<ReplayOfQueue, 'queue'> {
  /** All of them without it. */
  readonly queue?: string | undefined;
}

/** Says that there are no dead letters of that name. */
export interface UnknownQueue {
  readonly code: 'UnknownQueue';
  /** Those that there are. */
  readonly queues: readonly string[];
}

interface Ports {
  readonly deadLetters: DeadLetters;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

interface Replayed {
  readonly dryRun: boolean;
  readonly queues: readonly ReplayedQueue[];
}

/** Sends dead letters back to where they came from. What cannot be sent stays, and is counted by the reason. */
export const makeReplayDeadLetters = ({ metrics, ...ports }: Ports) => {
  const { deadLetters } = ports;
  const replayQueue = makeReplayQueue(ports);
  return async ({ queue, ...run }: Input): Promise<Result<Replayed, UnknownQueue>> => {
    const asked = queue === undefined ? deadLetters.queues : deadLetters.queues.filter((name) => name === queue);
    if (asked.length === 0) return err({ code: 'UnknownQueue', queues: deadLetters.queues });
    const queues = await Promise.all(asked.map((name) => replayQueue({ ...run, queue: name })));
    if (!run.dryRun) {
      const all = queues.flatMap(({ outcomes }) => Object.values(outcomes)).reduce((sum, count) => sum + count, 0);
      const sent = queues.reduce((sum, { outcomes }) => sum + (outcomes.replayed ?? 0), 0);
      metrics.count('DeadLetterReplayed', sent);
      metrics.count('DeadLetterKept', all - sent);
    }
    return ok({ dryRun: run.dryRun, queues });
  };
};
