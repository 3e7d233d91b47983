import { setTimeout as pause } from 'node:timers/promises';
import { type Backoff, pauseMs } from '../../domain/shared/backoff';

interface Attempt {
  /** Nobody tries again after this one. */
  readonly isLast: boolean;
}

/** Yields up to `max` attempts at something, with a pause before each but the first: whoever has succeeded takes no more of them. */
export async function* attempts({
  max,
  ...backoff
}: Backoff & { readonly max: number }): AsyncGenerator<Attempt, undefined> {
  for (let failures = 0; failures < max; failures += 1) {
    if (failures > 0) await pause(pauseMs(backoff, failures, Math.random()));
    yield { isLast: failures === max - 1 };
  }
}
