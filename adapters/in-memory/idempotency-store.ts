import type { Clock } from '../../application/ports/clock';
import type { IdempotencyStore } from '../../application/ports/idempotency-store';

/** Keeps claims for `leaseMs`: after so many milliseconds unfinished work may be claimed again. */
export const makeInMemoryIdempotencyStore = (clock: Clock, leaseMs: number): IdempotencyStore => {
  const known = new Map<string, 'completed' | number>();
  return {
    claim: async (key) => {
      const state = known.get(key);
      if (state === 'completed') return 'completed';
      if (state !== undefined && clock.now() < state) return 'busy';
      known.set(key, clock.now() + leaseMs);
      return 'claimed';
    },
    complete: async (key) => {
      known.set(key, 'completed');
    },
    release: async (key) => {
      if (known.get(key) !== 'completed') known.delete(key);
    },
  };
};
