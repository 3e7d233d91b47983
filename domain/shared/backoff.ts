/** Says how long to wait before something is tried again. */
export interface Backoff {
  /** Doubles with every failure. */
  readonly firstPauseMs: number;
  /** No pause is longer, however many failures there were. */
  readonly maxPauseMs?: number;
}

/**
 * Returns the milliseconds to wait after so many failures: exponential backoff with full jitter, so that those who failed together do
 * not come back together. `random` is at least 0 and less than 1.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export const pauseMs = (
  { firstPauseMs, maxPauseMs = Number.POSITIVE_INFINITY }: Backoff,
  failures: number,
  random: number,
): number => random * Math.min(firstPauseMs * 2 ** failures, maxPauseMs);
