import { setTimeout as pause } from 'node:timers/promises';

/** After so many a request is given up. */
export const maxAttempts = 8;

const firstPauseMs = 25;

/** Exponential backoff with full jitter. */
export const pauseBefore = (attempt: number): Promise<void> =>
  attempt === 0 ? Promise.resolve() : pause(Math.random() * firstPauseMs * 2 ** attempt);
