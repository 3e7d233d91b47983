import type { Session } from '../schedule/sessions';
import { toEpoch, toWall } from '../schedule/zone';
import { dayMs, dayOf, dayOfWeekOf } from '../shared/time';
import { hoursOfDay } from './asked-time';
import type { AskedTime } from './search-query';

type Dated = Pick<Session, 'start' | 'end' | 'zone'>;

/** No clock is farther from UTC, and none was ever turned by more than a day. */
const farthestClockMs = 2 * dayMs;

/** Returns the day (days since the epoch) on which a session starts, on its venue's calendar. */
export const localDayOf = ({ start, zone }: Pick<Session, 'start' | 'zone'>): number => dayOf(toWall(zone, start));

/** Returns whether a stretch begins on this day of the asked clock. */
export const isAskedDay = ({ days, weekdays }: AskedTime, day: number): boolean =>
  (!days || (day >= days.from && day <= days.to)) && (!weekdays || weekdays.includes(dayOfWeekOf(day)));

/**
 * Returns whether a session overlaps one of the asked stretches. On the venue's clock a time that comes twice is its earlier
 * moment, and one that is left out moves on, as for sessions themselves.
 */
export const matchesTime = ({ start, end, zone }: Dated, when: AskedTime | undefined): boolean => {
  if (!when) return true;
  const { offset } = when;
  const hours = hoursOfDay(when.hours);
  const momentOf = (wall: number): number => (offset === undefined ? toEpoch(zone, wall) : wall - offset);
  const wallOf = (moment: number): number => (offset === undefined ? toWall(zone, moment) : moment + offset);
  // A stretch may begin two days before, run past midnight and be moved on by a clock that leaves a day out.
  const first = Math.max(dayOf(wallOf(start)) - 2, when.days?.from ?? Number.NEGATIVE_INFINITY);
  const last = Math.min(dayOf(wallOf(end)) + 1, when.days?.to ?? Number.POSITIVE_INFINITY);
  for (let day = first; day <= last; day++) {
    if (!isAskedDay(when, day)) continue;
    if (start < momentOf(day * dayMs + hours.end) && end > momentOf(day * dayMs + hours.start)) return true;
  }
  return false;
};

/** Returns the asked time as a whole, on whatever clock: no session outside of it can answer. Milliseconds since the epoch. */
export const horizonOf = (when: AskedTime | undefined, now: number): { readonly from: number; readonly to: number } => {
  const { start, end } = hoursOfDay(when?.hours);
  const from = when?.days ? when.days.from * dayMs + start - farthestClockMs : Number.NEGATIVE_INFINITY;
  const to = when?.days ? when.days.to * dayMs + end + farthestClockMs : Number.POSITIVE_INFINITY;
  return { from: Math.max(from, now), to };
};
