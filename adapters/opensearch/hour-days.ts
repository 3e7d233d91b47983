import { dayMs, hour } from '../../domain/shared/time';
import type { SessionRun } from './session-runs';

const weekDays = 7;
const hoursOfADay = 24;

/** Keeps the days of one hour apart from those of the next: all days that can be written are fewer. */
const daysOfAnHour = 2 ** 22;

interface Days {
  readonly from: number;
  readonly to: number;
}

export interface HourDays {
  readonly gte: number;
  readonly lte: number;
}

const written = (clockHour: number, { from, to }: Days): HourDays => ({
  gte: clockHour * daysOfAnHour + from,
  lte: clockHour * daysOfAnHour + to,
});

/** From the first to the last day at whose `clockHour` some session of a run is; between two of these lies a week at most. */
const daysOf = ({ first, count }: SessionRun, clockHour: number): readonly Days[] => {
  const from = Math.floor((first.localStart - (clockHour + 1) * hour) / dayMs) + 1;
  const to = Math.ceil((first.localEnd - clockHour * hour) / dayMs) - 1;
  return from <= to ? [{ from, to: to + (count - 1) * weekDays }] : [];
};

/** Days between which lies a week at most, as one. */
const joined = (all: readonly Days[]): readonly Days[] => {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of [...all].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from <= last.to + weekDays) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
};

const clockHours = Array.from({ length: hoursOfADay }, (_, clockHour) => clockHour);

/**
 * Returns, for each hour of the venue's clock, from which to which day (since the epoch) a session is at that hour at least once a
 * week. Seven days that meet such a range have a session at that hour, whichever seven: where they begin or end in the
 * range, its end is such a day, and else a week lies in the range.
 */
export const hourDaysOf = (runs: readonly SessionRun[]): readonly HourDays[] =>
  clockHours.flatMap((clockHour) =>
    joined(runs.flatMap((run) => daysOf(run, clockHour))).map((range) => written(clockHour, range)),
  );

interface Asked extends Days {
  /** Milliseconds after midnight; `closes` may lie on the day after. */
  readonly opens: number;
  readonly closes: number;
}

/**
 * Returns what tells of sessions at some time between `opens` and `closes` on the days: one of these ranges meets one of `hourDaysOf`.
 * None where that is not told so: the days are fewer than seven, or the hours not whole.
 */
export const askedHourDays = ({ from, to, opens, closes }: Asked): readonly HourDays[] => {
  const isWhole = opens % hour === 0 && closes % hour === 0 && closes - opens < dayMs;
  if (!isWhole || to - from + 1 < weekDays) return [];
  const [first, count] = [opens / hour, (closes - opens) / hour];
  return Array.from({ length: count }, (_, index) => {
    const later = Math.floor((first + index) / hoursOfADay);
    return written((first + index) % hoursOfADay, { from: from + later, to: to + later });
  });
};
