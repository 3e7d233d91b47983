import { setTimeout as pause } from 'node:timers/promises';

export interface Backoff {
  /** The longest pause before the second attempt is twice as long, and doubles with every other. */
  readonly firstPauseMs: number;
  /** No pause is longer, however many attempts there were. */
  readonly maxPauseMs?: number;
}

interface Attempt {
  /** Nobody tries again after this one. */
  readonly isLast: boolean;
}

/**
 * Returns the milliseconds to wait after so many failures: exponential backoff with full jitter, so that those who failed together do
 * not come back together. https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export const pauseMs = ({ firstPauseMs, maxPauseMs = Number.POSITIVE_INFINITY }: Backoff, failures: number): number =>
  Math.random() * Math.min(firstPauseMs * 2 ** failures, maxPauseMs);

/** Yields up to `max` attempts at something, with a pause before each but the first: whoever has succeeded takes no more of them. */
export async function* attempts({
  max,
  ...backoff
}: Backoff & { readonly max: number }): AsyncGenerator<Attempt, undefined> {
  for (let failures = 0; failures < max; failures += 1) {
    if (failures > 0) await pause(pauseMs(backoff, failures));
    yield { isLast: failures === max - 1 };
  }
}
