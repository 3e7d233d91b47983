import type { RateLimiter } from '../../application/ports/rate-limiter';

export const makeInMemoryRateLimiter = (): RateLimiter => {
  const counted = new Map<string, { readonly start: number; readonly uses: number }>();
  return {
    take: async (key, { most, window }, now) => {
      const start = Math.floor(now / window) * window;
      const known = counted.get(key);
      const uses = known?.start === start ? known.uses : 0;
      if (uses >= most) return false;
      counted.set(key, { start, uses: uses + 1 });
      return true;
    },
  };
};
