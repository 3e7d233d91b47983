import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** As many rows as fill a large window. */
const windowful = 6;

/** Returns the rows to show now: of a new answer a windowful at once, and the rest a frame later. What is there already stays. */
export const useGrowing = <Row>(rows: readonly Row[]): readonly Row[] => {
  const whole = useSignal<readonly Row[]>([]);
  const there = whole.value;
  useEffect(() => {
    if (there === rows) return;
    const frame = requestAnimationFrame(() => setTimeout(() => (whole.value = rows)));
    return () => cancelAnimationFrame(frame);
  }, [rows]);
  if (there === rows) return rows;
  const isContinued = there.length > 0 && there.every((row, place) => row === rows[place]);
  return rows.slice(0, isContinued ? Math.max(there.length, windowful) : windowful);
};
