import type { RateLimiter } from '../../application/ports/rate-limiter';
import { dayLength } from '../../domain/shared/time';

interface Window {
  readonly uses: number;
  /** Milliseconds since the epoch. */
  readonly end: number;
}

/** Windows stay for a day after their end, as items of a table stay for a while after their time to live. */
export const makeInMemoryRateLimiter = (): RateLimiter => {
  const windows = new Map<string, Window>();
  return {
    take: async (key, { most, window }, now) => {
      const start = Math.floor(now / window) * window;
      const name = `${start} ${key}`;
      const uses = windows.get(name)?.uses ?? 0;
      if (uses >= most) return false;
      if (uses === 0) for (const [old, { end }] of windows) if (end + dayLength <= now) windows.delete(old);
      windows.set(name, { uses: uses + 1, end: start + window });
      return true;
    },
  };
};
