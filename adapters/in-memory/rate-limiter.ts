import type { RateLimiter } from '../../application/ports/rate-limiter';
import { dayMs } from '../../domain/shared/time';

interface Window {
  readonly uses: number;
  /** Milliseconds since the epoch. */
  readonly end: number;
}

/** Keeps windows for a day after their end, as items of a table stay for a while after their time to live. */
export const makeInMemoryRateLimiter = (): RateLimiter => {
  const windows = new Map<string, Window>();
  return {
    take: async (key, { max, windowMs }, now) => {
      const start = Math.floor(now / windowMs) * windowMs;
      const name = `${start} ${key}`;
      const uses = windows.get(name)?.uses ?? 0;
      if (uses >= max) return false;
      if (uses === 0) for (const [old, { end }] of windows) if (end + dayMs <= now) windows.delete(old);
      windows.set(name, { uses: uses + 1, end: start + windowMs });
      return true;
    },
  };
};
