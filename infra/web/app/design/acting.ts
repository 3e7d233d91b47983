import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Failure } from '../api/failure';
import { asFailure } from '../api/loaded';

/** What a button does; it is told whether the answer of an earlier try was lost. */
type Work = (wasLost: boolean) => Promise<void>;

export interface Acting {
  readonly isBusy: Signal<boolean>;
  readonly failure: Signal<Failure | null>;
  /**
   * Runs what a button does; a second press while it runs does nothing. Where the answer of an earlier try was lost, a
   * refusal may only say that it was done then: `settle` looks how it stands.
   */
  readonly run: (work: Work, settle?: () => void) => void;
  /** Runs the last once more. */
  readonly again: () => void;
}

/** Refusals by which an API tells that what is asked was done before. */
const saysDone = ({ type }: Failure): boolean => type === 'Conflict' || type === 'NotFound';

/** What a button needs that must not do anything twice. */
export const useActing = (): Acting => {
  const isBusy = useSignal(false);
  const failure = useSignal<Failure | null>(null);
  const last = useRef<readonly [Work, (() => void) | undefined] | null>(null);
  const run = (work: Work, settle?: () => void): void => {
    if (isBusy.peek()) return;
    const wasLost = failure.peek()?.type === 'Lost';
    last.current = [work, settle];
    isBusy.value = true;
    failure.value = null;
    const begun = work(wasLost).catch((cause: unknown) => {
      const refused = asFailure(cause);
      if (wasLost && settle && saysDone(refused)) return settle;
      failure.value = refused;
      return undefined;
    });
    void begun.then((after) => {
      isBusy.value = false;
      after?.();
    });
  };
  return { isBusy, failure, run, again: () => last.current && run(...last.current) };
};
