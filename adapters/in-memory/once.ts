import type { Clock } from '../../application/ports/clock';
import type { Once } from '../../application/ports/once';

/** `lease`: milliseconds after which unfinished work may be begun again. */
export const makeInMemoryOnce = (clock: Clock, lease: number): Once => {
  const known = new Map<string, 'done' | number>();
  return {
    begin: async (key) => {
      const state = known.get(key);
      if (state === 'done') return 'done';
      if (state !== undefined && clock.now() < state) return 'busy';
      known.set(key, clock.now() + lease);
      return 'begin';
    },
    finish: async (key) => {
      known.set(key, 'done');
    },
    abandon: async (key) => {
      if (known.get(key) !== 'done') known.delete(key);
    },
  };
};
