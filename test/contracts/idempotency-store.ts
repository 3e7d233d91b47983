import type { IdempotencyStore } from '../../application/ports/idempotency-store';
import { minute } from '../../domain/shared/time';
import { aKey } from '../builders/listings';
import { type SetClock, setClock } from '../builders/set-clock';

/** Checks what every idempotency store does; its lease is a minute long. */
export const idempotencyStoreContract = (name: string, make: (clock: SetClock) => Promise<IdempotencyStore>): void => {
  describe(`${name}: idempotency store`, () => {
    const clock = setClock();
    let store: IdempotencyStore;

    beforeAll(async () => {
      store = await make(clock);
    });

    it('lets one claim it, and nobody again once it is completed', async () => {
      const key = aKey();
      const states = await Promise.all([store.claim(key), store.claim(key), store.claim(key)]);
      expect([...states].sort()).toEqual(['busy', 'busy', 'claimed']);
      await store.complete(key);
      clock.time += 10 * minute;
      expect(await store.claim(key)).toBe('completed');
    });

    it('lets somebody else claim it once it is released, or its lease is over', async () => {
      const key = aKey();
      await store.claim(key);
      await store.release(key);
      expect(await store.claim(key)).toBe('claimed');
      expect(await store.claim(key)).toBe('busy');
      clock.time += minute + 1;
      expect(await store.claim(key)).toBe('claimed');
      expect(await store.claim(key)).toBe('busy');
    });

    it('keeps what is completed, though it is released, or was never claimed', async () => {
      const [claimed, never] = [aKey(), aKey()];
      await store.claim(claimed);
      for (const key of [claimed, never]) {
        await store.complete(key);
        await store.release(key);
        expect(await store.claim(key)).toBe('completed');
      }
      await store.release(aKey());
    });
  });
};
