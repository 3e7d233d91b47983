import { type Signal, useSignal } from '@preact/signals';
import type { Failure } from '../api/client';
import { asFailure } from '../api/loaded';

export interface Acting {
  readonly isBusy: Signal<boolean>;
  readonly failure: Signal<Failure | null>;
  /** Runs what a button does; a second press while it runs does nothing. */
  readonly run: (work: () => Promise<void>) => void;
}

/** What a button needs that must not do anything twice. */
export const useActing = (): Acting => {
  const isBusy = useSignal(false);
  const failure = useSignal<Failure | null>(null);
  const run = (work: () => Promise<void>): void => {
    if (isBusy.peek()) return;
    isBusy.value = true;
    failure.value = null;
    work()
      .catch((cause: unknown) => (failure.value = asFailure(cause)))
      .finally(() => (isBusy.value = false));
  };
  return { isBusy, failure, run };
};
