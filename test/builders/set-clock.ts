import { noon } from './listings';

/** A clock that a test sets. */
export interface SetClock {
  time: number;
  now(): number;
}

export const setClock = (time: number = noon): SetClock => ({
  time,
  now() {
    return this.time;
  },
});
