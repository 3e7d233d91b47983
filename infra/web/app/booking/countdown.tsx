import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { minutesLeft } from './reckoning';

/** Milliseconds that a hold lasts. */
const holdMs = 600_000;

/** A clock that is further off than this is not believed. */
const toleranceMs = 120_000;

/** Returns until when a hold lasts on the reader's own clock, even where that is an hour off. */
export const endOnOwnClock = (endsAt: string, receivedAt: number): number => {
  const end = new Date(endsAt).getTime();
  const isBelieved = Math.abs(end - receivedAt - holdMs) < toleranceMs;
  return isBelieved ? end : receivedAt + holdMs;
};

const two = (value: number): string => String(value).padStart(2, '0');

interface CountdownProps {
  readonly until: number;
  readonly said: (time: string) => string;
  readonly onOver: () => void;
}

/** What is left of a hold, each second; said aloud each minute only. */
export const Countdown = ({ until, said, onOver }: CountdownProps) => {
  const now = useSignal(Date.now());
  useEffect(() => {
    const ticking = setInterval(() => {
      now.value = Date.now();
      if (now.value >= until) onOver();
    }, 1000);
    return () => clearInterval(ticking);
  }, [until]);
  const seconds = Math.max(0, Math.round((until - now.value) / 1000));
  const minutes = Math.floor(seconds / 60);
  return (
    <p class="strong">
      <span aria-hidden="true">{said(`${minutes}:${two(seconds % 60)}`)}</span>
      <span class="unseen" role="status">
        {said(`${minutesLeft(seconds)} min`)}
      </span>
    </p>
  );
};
