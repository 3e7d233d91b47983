import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** For so long nothing is pressed before a decision counts: what came a moment ago has been read by nobody. */
const quietMs = 1000;

/** Tells whether what a key stands for has been on the screen for a while, without a press that began before it came. */
export const useSettled = (key: string): ReadonlySignal<boolean> => {
  const isSettled = useSignal(false);
  useEffect(() => {
    isSettled.value = false;
    let timer = 0;
    const stop = (): void => {
      clearTimeout(timer);
      removeEventListener('keydown', wait);
      removeEventListener('pointerdown', wait);
    };
    const settle = (): void => {
      stop();
      isSettled.value = true;
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(settle, quietMs);
    };
    addEventListener('keydown', wait);
    addEventListener('pointerdown', wait);
    wait();
    return stop;
  }, [key]);
  return isSettled;
};
