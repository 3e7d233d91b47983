import { dayMs, dayOf, hour, yearsAfter } from '../shared/time';

/** Limits the age of a child: completed years. */
export const oldestYears = 25;

/** Hours by which clocks go before and behind UTC at most: Kiritimati, and Baker Island (IANA: `Pacific/Kiritimati`, `Etc/GMT+12`). */
const clocks = { earliest: 14, latest: 12 } as const;

/** Holds the days, since the epoch, that it is at one moment: on the earliest clock on Earth, and on the latest. */
export interface DaysOnEarth {
  readonly earliest: number;
  readonly latest: number;
}

/** Returns the days that it is on Earth at `now`, milliseconds since the epoch. */
export const daysOnEarth = (now: number): DaysOnEarth => ({
  earliest: dayOf(now + clocks.earliest * hour),
  latest: dayOf(now - clocks.latest * hour),
});

/** Returns whether a day, since the epoch, has begun nowhere yet: nobody is born on it. Where a family lives is not asked for. */
export const isNotBornYet = (day: number, { earliest }: DaysOnEarth): boolean => day > earliest;

/** Returns whether a child who was born on a day, since the epoch, is too old everywhere. */
export const isTooOld = (day: number, { latest }: DaysOnEarth): boolean =>
  yearsAfter(day * dayMs, oldestYears) < latest * dayMs;
