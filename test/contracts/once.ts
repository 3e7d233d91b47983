import type { Once } from '../../application/ports/once';
import { minute } from '../../domain/shared/time';
import { aKey } from '../builders/listings';
import { type SetClock, setClock } from '../builders/set-clock';

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
