import { monthsOn } from '../../domain/family/ages';
import { hoursOfDay } from '../../domain/finding/asked-time';
import type { AskedTime, SearchQuery } from '../../domain/finding/search-query';
import { dayMs, dayOf, daysOfWeek, hour, modulo } from '../../domain/shared/time';
import { askedHourDays, type HourDays } from './hour-days';
import type { ScriptParams } from './session-script';
import { longSessionMs, withinOneWeek } from './session-times';

/** Bounds how far a clock is from UTC. */
export const farthestClockMs = 14 * hour;

/** No session lies beyond: the year 9999 is the last that can be written, in the farthest time zone. Days since the epoch. */
const farthestDay = dayOf(Date.parse('9999-12-31')) + 1;
/** No session that has not ended lies before: none lasts for a hundred years. Days since the epoch. */
const nearestDay = -30_000;

/** Up to so many intervals are asked for one by one; what lies beyond them is left to a script. */
const maxIntervals = 31;
/** So far ahead children's ages are asked for by the listing alone. Days. */
const foreseenDays = 366;

/** Spans milliseconds on the asked clock. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Spans the completed months of one child from the first to the last of the days that matter. */
export interface Growing {
  readonly from: number;
  readonly to: number;
}

/** Says what a search query asks of the times of sessions, worked out for one moment. */
export interface AskedSessions {
  readonly now: number;
  /** One of these is met by a session that has not ended; sessions that last longer than a day are apart. */
  readonly intervals: readonly Interval[];
  /** Tells of all intervals that no clock has reached, and of what goes on behind them; none where that is not told so. */
  readonly hourDays: readonly HourDays[];
  /** The same, of all asked days. */
  readonly allHourDays: readonly HourDays[];
  /** Whether the intervals leave something out in between: what meets all of them together need not meet one. */
  readonly hasHoles: boolean;
  /** Where the intervals end although more is asked: on the asked clock. */
  readonly goesOnFrom: number | undefined;
  /** Whether times of the week are asked, whatever the week: the intervals are none then. */
  readonly anyWeek: boolean;
  readonly growing: readonly Growing[];
  readonly weekly: readonly { readonly gte: number; readonly lt: number }[];
  /** Moments before and after which no session is asked for, on whatever clock. */
  readonly earliest: number;
  readonly latest: number;
  readonly script: Omit<ScriptParams, 'after' | 'before' | 'terms'>;
}

const isAsked = ({ weekdays }: AskedTime, day: number): boolean =>
  !weekdays || weekdays.includes(daysOfWeek[modulo(day + 3, 7)] ?? 'MON');

/** Where a session that has not ended and is not long has started at the earliest, on whatever clock. */
const earliestStartAt = (now: number): number => now - longSessionMs - farthestClockMs;
/** A stretch may begin on the day before. */
const firstDayAt = (now: number): number => dayOf(earliestStartAt(now)) - 1;

/** Yields the asked days on which a session may start that has not ended. */
function* askedDays(when: AskedTime, now: number): Generator<number, void> {
  const [today, earliestStart] = [firstDayAt(now), earliestStartAt(now)];
  const { end } = hoursOfDay(when.hours);
  const { from = today, to: last = farthestDay } = when.days ?? {};
  for (let day = Math.max(from, today); day <= last; day++) {
    if (isAsked(when, day) && day * dayMs + end > earliestStart) yield day;
  }
}

const wholeDays = ({ from = nearestDay, to = farthestDay }: Partial<NonNullable<AskedTime['days']>> = {}) => ({
  from: from * dayMs,
  to: (to + 1) * dayMs,
});

/** Returns the stretches of the asked days, those that follow each other without a hole as one. */
const intervalsOf = (when: AskedTime, now: number) => {
  if (!when.hours && !when.weekdays) return { intervals: [wholeDays(when.days)], next: undefined };
  const { start, end } = hoursOfDay(when.hours);
  const intervals: { from: number; to: number }[] = [];
  for (const day of askedDays(when, now)) {
    const [from, to] = [day * dayMs + start, day * dayMs + end];
    const previous = intervals.at(-1);
    if (previous && previous.to >= from) previous.to = to;
    else if (intervals.length === maxIntervals) return { intervals, next: day };
    else intervals.push({ from, to });
  }
  return { intervals, next: undefined };
};

/** The times of the week that stretches are at, as ranges within one week of the venue's clock, or of UTC's. */
const weeklyOf = (when: AskedTime | undefined) => {
  if (!when || (!when.hours && !when.weekdays)) return [];
  const { start, end } = hoursOfDay(when.hours);
  const { offset = 0 } = when;
  return [0, 1, 2, 3, 4, 5, 6]
    .filter((day) => isAsked(when, day))
    .flatMap((day) => withinOneWeek(day * dayMs + start - offset, day * dayMs + end - offset));
};

const weekdayBits = ({ weekdays }: Pick<AskedTime, 'weekdays'>): number =>
  daysOfWeek.reduce((bits, day, index) => (!weekdays || weekdays.includes(day) ? bits | (1 << index) : bits), 0);

const birthsOf = ({ party }: SearchQuery): readonly number[] =>
  (party?.children ?? []).flatMap((child) => ('bornOn' in child ? [child.bornOn] : []));

/** All days of the week are none in particular. */
const timeOf = ({ when }: SearchQuery): AskedTime | undefined => {
  if (when?.weekdays?.length !== daysOfWeek.length) return when;
  const { weekdays: _, ...time } = when;
  return time.days || time.hours ? time : { ...time, days: { from: nearestDay, to: farthestDay } };
};

const always: Interval = { from: nearestDay * dayMs, to: (farthestDay + 1) * dayMs };

/** The clock that days and hours are on. */
const clockOf = (when: AskedTime | undefined) => {
  const offset = when?.offset;
  return offset === undefined
    ? { local: true, offset: 0, earlier: farthestClockMs, later: farthestClockMs }
    : { local: false, offset, earlier: offset, later: -offset };
};

/** The asked intervals as far as they are asked for one by one: no farther than children's ages are foreseen. */
const foreseenIntervals = (when: AskedTime | undefined, now: number, lastDay: number, hasBirths: boolean) => {
  const { intervals, next } = when ? intervalsOf(when, now) : { intervals: [always], next: undefined };
  const foreseen = Math.min(lastDay, next ?? farthestDay, firstDayAt(now) + foreseenDays);
  if (!hasBirths || lastDay <= foreseen) return { foreseen, intervals, goesOnFrom: next && next * dayMs };
  // The next stretch that is not asked for by itself begins on a day that is foreseen: what goes on begins with it.
  const goesOnFrom = Math.min(next ?? farthestDay, foreseen + 1) * dayMs;
  const before = intervals.filter(({ from }) => from < goesOnFrom);
  return { foreseen, intervals: before.map(({ from, to }) => ({ from, to: Math.min(to, goesOnFrom) })), goesOnFrom };
};

const scriptOf = (when: AskedTime | undefined, births: readonly number[]): AskedSessions['script'] => {
  const { start: opens, end: closes } = hoursOfDay(when?.hours);
  const { local, offset } = clockOf(when);
  return {
    timed: when !== undefined,
    first: when?.days?.from ?? nearestDay,
    last: when?.days?.to ?? farthestDay,
    opens,
    closes,
    weekdays: weekdayBits(when ?? {}),
    local,
    offset,
    births,
  };
};

/** Returns whether some clock has reached an interval: what has ended of it does not count. */
export const isAboutNow = ({ from }: Interval, now: number): boolean => from < now + farthestClockMs;

/** The asked hours of those asked days that begin at `from` (on the asked clock) or later; none where more is asked of days. */
const hourDaysFrom = (when: AskedTime | undefined, from: number): readonly HourDays[] => {
  if (!when?.days || !when.hours || when.weekdays || when.offset !== undefined) return [];
  const { start: opens, end: closes } = hoursOfDay(when.hours);
  const first = Math.max(when.days.from, Math.ceil((from - opens) / dayMs));
  return askedHourDays({ from: first, to: when.days.to, opens, closes });
};

/** Ages are foreseen up to some day: what children ask of later days is the script's. */
const hourDaysOf = (when: AskedTime | undefined, now: number, hasBirths: boolean): readonly HourDays[] =>
  hasBirths && when?.days && when.days.to > firstDayAt(now) + foreseenDays
    ? []
    : hourDaysFrom(when, now + farthestClockMs);

/** Returns whether stretches of time lie between those that are asked for. */
const leavesHoles = (when: AskedTime | undefined): boolean => when?.hours !== undefined || when?.weekdays !== undefined;

/** Returns what a search query asks of sessions at `now`, in milliseconds since the epoch. */
export const askedSessions = (searchQuery: SearchQuery, now: number): AskedSessions => {
  const when = timeOf(searchQuery);
  const today = firstDayAt(now);
  const { from: firstDay = today, to: lastDay = farthestDay } = when?.days ?? {};
  const births = birthsOf(searchQuery);
  const anyWeek = when !== undefined && !when.days && births.length === 0;
  const hourDays = hourDaysOf(when, now, births.length > 0);
  const { foreseen, intervals, goesOnFrom } = anyWeek
    ? { foreseen: today, intervals: [], goesOnFrom: undefined }
    : foreseenIntervals(when, now, lastDay, births.length > 0);
  const lastForeseen = hourDays.length > 0 ? lastDay : foreseen;
  const { earlier, later } = clockOf(when);
  const script = scriptOf(when, births);
  return {
    now,
    intervals,
    hourDays,
    allHourDays: hourDaysFrom(when, Number.NEGATIVE_INFINITY),
    hasHoles: leavesHoles(when),
    goesOnFrom: hourDays.length > 0 ? undefined : goesOnFrom,
    anyWeek,
    growing: births.map((born) => ({
      from: monthsOn(born, Math.max(firstDay, today) - 2),
      to: monthsOn(born, Math.max(lastForeseen, today) + 3),
    })),
    weekly: weeklyOf(when),
    earliest: Math.max(now, firstDay * dayMs + script.opens - earlier),
    latest: lastDay * dayMs + script.closes + later,
    script,
  };
};
