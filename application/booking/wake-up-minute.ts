import { minute } from '../../domain/shared/time';

/** Returns the minute to look at something in: not before its moment, and never one that is being done, or is when this is written. */
export const minuteFor = (at: number, now: number): number =>
  Math.max(Math.ceil(at / minute), Math.floor(now / minute) + 2) * minute;
