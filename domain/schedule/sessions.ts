import type { ListingContent } from '../listing/content';
import { type DayOfWeek, dayMs, dayOf, dayOfWeekOf, epochOf, millisecondsOf } from '../shared/time';

/** One dated occurrence of a listing: `start` inclusive, `end` exclusive, milliseconds since the epoch. */
export interface Session {
  readonly start: number;
  readonly end: number;
}

/** What decides a listing's sessions. */
export type Schedule = Pick<ListingContent, 'type' | 'when'>;

/** Hours of one day, in milliseconds after its midnight; `end` may lie on the next day. */
interface Hours {
  readonly start: number;
  readonly end: number;
}

/** Days that have sessions, both included, and what hours each of them has, soonest first. */
interface Plan {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly hoursOn: (day: number) => readonly Hours[];
}

const wholeDay: readonly Hours[] = [{ start: 0, end: dayMs }];

const timeOfDay = (epoch: number): number => epoch - dayOf(epoch) * dayMs;

const pastMidnight = (start: number, end: number): number => (end > start ? end : end + dayMs);

const dailyPlan = (from: number, to: number): Plan => {
  const start = timeOfDay(from);
  const end = pastMidnight(start, timeOfDay(to));
  const daily = [{ start, end }];
  return { firstDay: dayOf(from), lastDay: dayOf(to) - (end >= dayMs ? 1 : 0), hoursOn: () => daily };
};

const weeklyPlan = ({ when }: Schedule, from: number, to: number): Plan => {
  const byDay = new Map<DayOfWeek, Hours[]>();
  for (const { dayOfWeek, hours } of when.occurrences) {
    const start = millisecondsOf(hours.from);
    const end = pastMidnight(start, millisecondsOf(hours.to));
    const known = byDay.get(dayOfWeek) ?? [];
    // Hours that are written twice are one session: nobody is to book it twice over.
    if (known.some((session) => session.start === start && session.end === end)) continue;
    byDay.set(dayOfWeek, [...known, { start, end }]);
  }
  for (const hours of byDay.values()) hours.sort((a, b) => a.start - b.start || a.end - b.end);
  return { firstDay: dayOf(from), lastDay: dayOf(to), hoursOn: (day) => byDay.get(dayOfWeekOf(day)) ?? [] };
};

const planOf = (schedule: Schedule, from: number, to: number): Plan => {
  if (schedule.type === 'EVENT') return dailyPlan(from, to);
  if (schedule.type === 'PLACE' && schedule.when.occurrences.length === 0) {
    return { firstDay: dayOf(from), lastDay: dayOf(to), hoursOn: () => wholeDay };
  }
  return weeklyPlan(schedule, from, to);
};

/** Whether a session has not ended at `now`, in milliseconds since the epoch. */
export const hasSessionAfter = (schedule: Schedule, now: number): boolean =>
  sessionsOf(schedule, now, Number.POSITIVE_INFINITY).next().done === false;

/** Whether a listing ever has a session, be it long past. */
export const hasAnySession = (schedule: Schedule): boolean => hasSessionAfter(schedule, Number.NEGATIVE_INFINITY);

/**
 * The sessions of a listing that overlap [`from`, `to`), soonest first: the one place where dates are expanded.
 * Lazy: days beyond what the caller reads are never looked at. `from` and `to` are milliseconds since the epoch.
 *
 * Days, hours and weekdays are UTC's.
 */
export function* sessionsOf(schedule: Schedule, from: number, to: number): Generator<Session, void> {
  const opens = epochOf(schedule.when.dateTime.from);
  const closes = epochOf(schedule.when.dateTime.to);
  if (schedule.type === 'EVENT' && closes - opens <= dayMs) {
    if (opens < to && closes > from) yield { start: opens, end: closes };
    return;
  }
  const { firstDay, lastDay, hoursOn } = planOf(schedule, opens, closes);
  // Yesterday's session may run past midnight into the asked time.
  const last = Math.min(lastDay, dayOf(to));
  for (let day = Math.max(firstDay, dayOf(from) - 1); day <= last; day++) {
    for (const hours of hoursOn(day)) {
      const session = { start: day * dayMs + hours.start, end: day * dayMs + hours.end };
      if (session.start < to && session.end > from) yield session;
    }
  }
}
