export interface RateLimit {
  /** How many are let through in each window. */
  readonly max: number;
  /** Milliseconds; windows start at multiples of it. */
  readonly windowMs: number;
}

export interface RateLimiter {
  /** Counts one use of `key` at `now` (milliseconds since the epoch); false when the limit is reached, and then counts nothing. */
  take(key: string, limit: RateLimit, now: number): Promise<boolean>;
}
