import { setTimeout as pause } from 'node:timers/promises';
import { pauseMs } from '../../../domain/shared/backoff';

const unanswered = { firstPauseMs: 250, maxPauseMs: 5000 };

export type Report = (what: string, cause: unknown) => void;

export interface Polling {
  /** Tells the round under way to come to its end. */
  readonly signal: AbortSignal;
  readonly report: Report;
}

/** Waits so many milliseconds; ends at once, with a throw, when the host does. */
export const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  pause(milliseconds, undefined, { signal });

/** Waits after so many failures, longer after each. */
export const waitAfter = (failures: number, signal: AbortSignal): Promise<void> =>
  wait(pauseMs(unanswered, failures, Math.random()), signal);

/** Does one round after another, until the host ends. A server that does not answer is asked again later. */
export const poll = async (what: string, round: () => Promise<void>, { signal, report }: Polling): Promise<void> => {
  const hasEnded = (): boolean => signal.aborted;
  let failures = 0;
  while (!hasEnded()) {
    try {
      await round();
      failures = 0;
    } catch (failure) {
      if (hasEnded()) return;
      if (failures === 0) report(`${what} is interrupted, and tried again`, failure);
      await waitAfter(failures, signal).catch(() => undefined);
      failures += 1;
    }
  }
};
