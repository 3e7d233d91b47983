import { dayMs, modulo } from '../shared/time';
import {
  civilDate,
  dayNumber,
  daysInMonth,
  daysInYear,
  firstWeekBegin,
  weekBegin,
  weekdayOf,
  weeksInYear,
} from './calendar';
import type { RecurrenceRule } from './recurrence-rule';

/**
 * Recurrence on the wall clock. A wall time is what a clock on the wall shows, in milliseconds, as if it were UTC's: so it
 * knows no gaps and no overlaps. `zone.ts` says what moment it is.
 */

/** One period of a rule: a day, week, month or year of the calendar. */
interface Period {
  /** Its days, in order, each a candidate. `year` is the one that BYWEEKNO and BYYEARDAY count in. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly year: number;
}

const namesDays = ({ yearDays, monthDays, days }: RecurrenceRule): boolean =>
  [yearDays, monthDays, days].some((list) => list.length > 0);

/** What a rule takes of the day that it starts on. */
interface StartDay {
  readonly month: number;
  readonly monthDays: readonly number[];
  readonly days: RecurrenceRule['days'];
}

const completedYearly = (rule: RecurrenceRule, { month, monthDays, days }: StartDay): RecurrenceRule => {
  if (namesDays(rule)) return rule;
  if (rule.weekNumbers.length > 0) return { ...rule, days };
  return { ...rule, months: rule.months.length > 0 ? rule.months : [month], monthDays };
};

/** Returns the rule with what it lacks taken from its start (RFC 5545: "information … is taken from DTSTART"). */
const completed = (rule: RecurrenceRule, start: number): RecurrenceRule => {
  const day = Math.floor(start / dayMs);
  const { month, day: monthDay } = civilDate(day);
  const startDay = { month, monthDays: [monthDay], days: [{ weekday: weekdayOf(day) }] };
  switch (rule.frequency) {
    case 'DAILY':
      return rule;
    case 'WEEKLY':
      return rule.days.length > 0 ? rule : { ...rule, days: startDay.days };
    case 'MONTHLY':
      return namesDays(rule) || rule.weekNumbers.length > 0 ? rule : { ...rule, monthDays: startDay.monthDays };
    case 'YEARLY':
      return completedYearly(rule, startDay);
  }
};

const timesOf = ({ hours, minutes, seconds }: RecurrenceRule, start: number): readonly number[] => {
  const time = modulo(start, dayMs);
  const own = (list: readonly number[], unit: number, size: number) =>
    list.length > 0 ? list : [Math.floor(time / unit) % size];
  return own(hours, 3_600_000, 24).flatMap((hour) =>
    own(minutes, 60_000, 60).flatMap((minute) =>
      own(seconds, 1000, 60).map((second) => ((hour * 60 + minute) * 60 + second) * 1000),
    ),
  );
};

/** Whether `value` of `size` (1-based) is named by the list, where negative numbers count from the end. */
const isNamed = (list: readonly number[], value: number, size: number): boolean =>
  list.length === 0 || list.includes(value) || list.includes(value - size - 1);

const isOrdinal = (ordinal: number, index: number, length: number): boolean =>
  ordinal > 0 ? Math.floor(index / 7) + 1 === ordinal : Math.floor((length - 1 - index) / 7) + 1 === -ordinal;

const isRuleDay = (rule: RecurrenceRule, day: number, year: number, month: number, monthDay: number): boolean => {
  const weekday = weekdayOf(day);
  const inMonth = rule.frequency === 'MONTHLY' || rule.months.length > 0;
  return rule.days.some((one) => {
    if (one.weekday !== weekday) return false;
    if (one.ordinal === undefined) return true;
    return inMonth
      ? isOrdinal(one.ordinal, monthDay - 1, daysInMonth(year, month))
      : isOrdinal(one.ordinal, day - dayNumber(year, 1, 1), daysInYear(year));
  });
};

const isInWeek = (rule: RecurrenceRule, day: number, weekYear: number): boolean => {
  if (rule.weekNumbers.length === 0) return true;
  const week = Math.floor((day - firstWeekBegin(weekYear, rule.weekStart)) / 7) + 1;
  const weeks = weeksInYear(weekYear, rule.weekStart);
  return week >= 1 && week <= weeks && isNamed(rule.weekNumbers, week, weeks);
};

const isMatch = (rule: RecurrenceRule, day: number, weekYear: number): boolean => {
  const { year, month, day: monthDay } = civilDate(day);
  return (
    (rule.months.length === 0 || rule.months.includes(month)) &&
    isNamed(rule.monthDays, monthDay, daysInMonth(year, month)) &&
    (rule.yearDays.length === 0 || isNamed(rule.yearDays, day - dayNumber(year, 1, 1) + 1, daysInYear(year))) &&
    isInWeek(rule, day, weekYear) &&
    (rule.days.length === 0 || isRuleDay(rule, day, year, month, monthDay))
  );
};

const monthAt = (index: number): { readonly year: number; readonly month: number } => ({
  year: Math.floor(index / 12),
  month: modulo(index, 12) + 1,
});

/** The period that `index` counts: days and weeks since the epoch, months and years since year 0. */
const periodAt = (rule: RecurrenceRule, index: number): Period => {
  if (rule.frequency === 'DAILY') return { firstDay: index, lastDay: index, year: civilDate(index).year };
  if (rule.frequency === 'WEEKLY') {
    const firstDay = weekBegin(0, rule.weekStart) + index * 7;
    return { firstDay, lastDay: firstDay + 6, year: civilDate(firstDay).year };
  }
  if (rule.frequency === 'MONTHLY') {
    const { year, month } = monthAt(index);
    const firstDay = dayNumber(year, month, 1);
    return { firstDay, lastDay: firstDay + daysInMonth(year, month) - 1, year };
  }
  if (rule.weekNumbers.length === 0) {
    return { firstDay: dayNumber(index, 1, 1), lastDay: dayNumber(index, 12, 31), year: index };
  }
  // Week 1 may begin in the year before, and the last week end in the year after.
  const firstDay = firstWeekBegin(index, rule.weekStart);
  return { firstDay, lastDay: firstWeekBegin(index + 1, rule.weekStart) - 1, year: index };
};

const indexOf = (rule: RecurrenceRule, day: number): number => {
  if (rule.frequency === 'DAILY') return day;
  if (rule.frequency === 'WEEKLY') return Math.floor((day - weekBegin(0, rule.weekStart)) / 7);
  const { year, month } = civilDate(day);
  if (rule.frequency === 'MONTHLY') return year * 12 + month - 1;
  if (rule.weekNumbers.length === 0) return year;
  // The first days of January may belong to the last week of the year before, and the last of December to week 1.
  if (day < firstWeekBegin(year, rule.weekStart)) return year - 1;
  return day < firstWeekBegin(year + 1, rule.weekStart) ? year : year + 1;
};

/** Months of whole years are skipped where no day of the period can match: a day of the calendar is then not looked at. */
const canMatch = (rule: RecurrenceRule, { firstDay, lastDay }: Period): boolean => {
  if (rule.months.length === 0 || rule.frequency === 'YEARLY') return true;
  return rule.months.includes(civilDate(firstDay).month) || rule.months.includes(civilDate(lastDay).month);
};

const daysOf = (rule: RecurrenceRule, period: Period): readonly number[] => {
  if (!canMatch(rule, period)) return [];
  const days: number[] = [];
  for (let day = period.firstDay; day <= period.lastDay; day++) {
    if (isMatch(rule, day, period.year)) days.push(day);
  }
  return days;
};

/** What BYSETPOS leaves of `days` × `times`, without spelling them all out: indices of the product. */
const chosenOf = (rule: RecurrenceRule, size: number): readonly number[] =>
  [...new Set(rule.positions.map((position) => (position > 0 ? position - 1 : size + position)))]
    .filter((index) => index >= 0 && index < size)
    .sort((a, b) => a - b);

/** The wall times of a period, as days with their times, in order. */
function* timetableOf(
  rule: RecurrenceRule,
  period: Period,
  times: readonly number[],
): Generator<readonly [day: number, times: readonly number[]], void> {
  const days = daysOf(rule, period);
  if (rule.positions.length === 0) {
    for (const day of days) yield [day, times];
    return;
  }
  for (const index of chosenOf(rule, days.length * times.length)) {
    const day = days[Math.floor(index / times.length)];
    const time = times[index % times.length];
    if (day !== undefined && time !== undefined) yield [day, [time]];
  }
}

/** Periods of a Gregorian cycle of 400 years, after which all dates repeat: a rule without a session in so many turns never has one. */
const cycle = { DAILY: 146_097, WEEKLY: 20_871, MONTHLY: 4_800, YEARLY: 400 } as const;

/** Counts what was looked at, for whoever counts the work or bounds it. */
export interface Steps {
  periods: number;
  /** Days of the calendar. */
  days: number;
  /** A rule ends unfinished once so many days were looked at. */
  readonly maxDays?: number;
}

interface Wanted {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  /** How many are left of COUNT. */
  left: number;
}

/** The times of one day that lie in the window, taken off the count. A day before the window is counted as a whole. */
function* wantedTimes(midnight: number, times: readonly number[], wanted: Wanted): Generator<number, void> {
  if (midnight >= wanted.start && midnight + dayMs <= wanted.from) {
    wanted.left -= times.length;
    return;
  }
  for (const time of times) {
    const wall = midnight + time;
    if (wall < wanted.start) continue;
    if (wall >= wanted.to) wanted.left = 0;
    if (wanted.left <= 0) return;
    wanted.left -= 1;
    if (wall >= wanted.from) yield wall;
  }
}

/** Returns the first turn of a rule that is looked at: of one without COUNT, that before `from`. */
const firstTurn = (rule: RecurrenceRule, base: number, start: number, from: number): number => {
  const sought = rule.count === undefined ? Math.max(from, start) : start;
  return Math.max(Math.floor((indexOf(rule, Math.floor(sought / dayMs)) - 1 - base) / rule.interval), 0);
};

/**
 * Returns the wall times of the rule from `start` on, in order, that lie in [`from`, `to`); all in wall-clock milliseconds. Lazy.
 * A rule without COUNT is entered at `from`, whatever lies before; one with COUNT is counted from its start. It ends at `to`,
 * or after 400 years without a session. `start` counts only where the rule says so itself. UNTIL, which is a moment, is left to the caller.
 */
export function* wallTimesOf(
  asked: RecurrenceRule,
  start: number,
  from: number,
  to: number,
  steps: Steps = { periods: 0, days: 0 },
): Generator<number, void> {
  const rule = completed(asked, start);
  const times = timesOf(rule, start);
  const base = indexOf(rule, Math.floor(start / dayMs));
  const wanted = { start, from, to, left: rule.count ?? Number.POSITIVE_INFINITY };
  let empty = 0;
  for (let turn = firstTurn(rule, base, start, from); wanted.left > 0 && empty <= cycle[rule.frequency]; turn++) {
    const period = periodAt(rule, base + turn * rule.interval);
    if (period.firstDay * dayMs >= to || steps.days >= (steps.maxDays ?? Number.POSITIVE_INFINITY)) return;
    steps.periods += 1;
    steps.days += period.lastDay - period.firstDay + 1;
    empty += 1;
    for (const [day, onDay] of timetableOf(rule, period, times)) {
      if ((day + 1) * dayMs <= start) continue;
      empty = 0;
      yield* wantedTimes(day * dayMs, onDay, wanted);
    }
  }
}
