import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Milliseconds that an answer may take before it is worth a word. */
const patienceMs = 200;

/** Returns whether something has been going on for longer than a moment. */
export const useSlow = (isGoingOn: boolean): boolean => {
  const isSlow = useSignal(false);
  useEffect(() => {
    if (!isGoingOn) return;
    const waiting = setTimeout(() => (isSlow.value = true), patienceMs);
    return () => {
      clearTimeout(waiting);
      isSlow.value = false;
    };
  }, [isGoingOn]);
  return isGoingOn && isSlow.value;
};
