import type { RateLimiter } from '../../application/ports/rate-limiter';
import { minute } from '../../domain/shared/time';
import { aKey, noon } from '../builders/listings';

/** Checks what every rate limiter does. */
export const rateLimiterContract = (name: string, make: () => Promise<RateLimiter>): void => {
  describe(`${name}: rate limiter`, () => {
    const limit = { max: 3, windowMs: minute };
    let limiter: RateLimiter;

    beforeAll(async () => {
      limiter = await make();
    });

    it('lets so many through in a window, of callers at once too', async () => {
      const key = aKey();
      const taken = await Promise.all(Array.from({ length: 8 }, () => limiter.take(key, limit, noon)));
      expect(taken.filter(Boolean)).toHaveLength(3);
      expect(await limiter.take(key, limit, noon + minute - 1)).toBe(false);
      expect(await limiter.take(key, limit, noon + minute)).toBe(true);
    });

    it('counts each window by itself, whatever order uses come in', async () => {
      const key = aKey();
      const at = (window: number) => limiter.take(key, limit, noon + window * minute);
      expect([await at(1), await at(0), await at(1), await at(0), await at(1)]).toEqual(Array(5).fill(true));
      expect([await at(1), await at(0), await at(0), await at(1)]).toEqual([false, true, false, false]);
    });

    it('counts each key by itself', async () => {
      const [one, other] = [aKey(), aKey()];
      for (let use = 0; use < 3; use += 1) await limiter.take(one, limit, noon);
      expect(await limiter.take(one, limit, noon)).toBe(false);
      expect(await limiter.take(other, limit, noon)).toBe(true);
    });
  });
};
