import type { Once } from '../../application/ports/once';
import type { RateLimiter } from '../../application/ports/rate-limiter';
import { minute } from '../../domain/shared/time';
import { aKey, noon } from '../builders/listings';

/** A clock that a test sets. */
export interface SetClock {
  time: number;
  now(): number;
}

export const setClock = (time: number = noon): SetClock => ({
  time,
  now() {
    return this.time;
  },
});

/** What everything that does work once does; its lease is a minute long. */
export const onceContract = (name: string, make: (clock: SetClock) => Promise<Once>): void => {
  describe(`${name}: once`, () => {
    const clock = setClock();
    let once: Once;

    beforeAll(async () => {
      once = await make(clock);
    });

    it('lets one begin, and nobody again once it is done', async () => {
      const key = aKey();
      const states = await Promise.all([once.begin(key), once.begin(key), once.begin(key)]);
      expect([...states].sort()).toEqual(['begin', 'busy', 'busy']);
      await once.finish(key);
      clock.time += 10 * minute;
      expect(await once.begin(key)).toBe('done');
    });

    it('lets somebody else begin once it is abandoned, or its lease is over', async () => {
      const key = aKey();
      await once.begin(key);
      await once.abandon(key);
      expect(await once.begin(key)).toBe('begin');
      expect(await once.begin(key)).toBe('busy');
      clock.time += minute + 1;
      expect(await once.begin(key)).toBe('begin');
      expect(await once.begin(key)).toBe('busy');
    });

    it('keeps what is done, though it is abandoned, or was never begun', async () => {
      const [begun, never] = [aKey(), aKey()];
      await once.begin(begun);
      for (const key of [begun, never]) {
        await once.finish(key);
        await once.abandon(key);
        expect(await once.begin(key)).toBe('done');
      }
      await once.abandon(aKey());
    });
  });
};

/** What every rate limiter does. */
export const rateLimiterContract = (name: string, make: () => Promise<RateLimiter>): void => {
  describe(`${name}: rate limiter`, () => {
    const limit = { most: 3, window: minute };
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
