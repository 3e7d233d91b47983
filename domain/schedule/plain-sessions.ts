import type { Schedule } from '../listing/content';
import { type DayOfWeek, dayMs, dayOf, dayOfWeekOf, epochOf, hour, minute } from '../shared/time';
import { holidaysOf, isKnownWorkday, type KnownHolidays } from './holidays';
import { type Scheduled, zoneOf } from './listing-zone';
import { wallOf } from './local-time';
import { type Merged, merged } from './merged';
import type { Steps } from './recurrence';
import { parseRule } from './recurrence-rule';
import { momentsOf, type Pattern, type Start, startsOf } from './starts';
import { type Hours, localDaysOf, pastMidnight, weeklyHoursOf, wholeSeconds } from './weekly-hours';
import { toEpoch, toWall, type Zone } from './zone';

/**
 * Describes a session as a listing's content alone has it: `start` inclusive, `end` exclusive, milliseconds since the
 * epoch.
 */
export type PlainSession = Merged;

/** The sessions that overlap [`from`, `to`), soonest first. Lazy. */
type Source = (from: number, to: number) => Generator<PlainSession, void>;

/** Days that have sessions, both included, and the hours of each, soonest first, no two of which begin at the same time. */
interface Plan {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly hoursOn: (day: number) => readonly Hours[];
}

const wholeDay: readonly Hours[] = [{ start: 0, end: dayMs }];
/** A session of hours lasts a day at most; a clock that is turned makes it somewhat longer. Days. */
const longestHours = 3;

/** From wall clock to wall clock; where the clock was turned over the whole of it, by as much as it would have lasted. */
const endOf = (zone: Zone, { wall, epoch }: Start, wallEnd: number): number => {
  const end = toEpoch(zone, wallEnd);
  return end > epoch ? end : epoch + wallEnd - wall;
};

const onDays = ({ firstDay, lastDay, hoursOn }: Plan, zone: Zone): Source =>
  function* between(from, to) {
    const first = Number.isFinite(from) ? Math.max(firstDay, dayOf(toWall(zone, from)) - longestHours) : firstDay;
    const last = Number.isFinite(to) ? Math.min(lastDay, dayOf(toWall(zone, to)) + 1) : lastDay;
    const walls = function* walls(): Generator<number, void> {
      for (let day = first; day <= last; day++) for (const { start } of hoursOn(day)) yield day * dayMs + start;
    };
    for (const start of momentsOf(zone, walls())) {
      const midnight = dayOf(start.wall) * dayMs;
      const hours = hoursOn(dayOf(start.wall)).find((one) => midnight + one.start === start.wall);
      const end = endOf(zone, start, midnight + (hours?.end ?? dayMs));
      if (start.epoch < to && end > from) yield { start: start.epoch, end };
    }
  };

const once = (start: number, end: number): Source =>
  function* between(from, to) {
    if (start < to && end > from) yield { start, end };
  };

/** Daily hours that are taken for such, and not for one long session. Milliseconds. */
const dailyLength = { min: 2 * hour, max: 14 * hour };

const eventSource = ({ when }: Scheduled, zone: Zone): Source => {
  const from = wholeSeconds(epochOf(when.dateTime.from));
  const to = epochOf(when.dateTime.to);
  const { firstDay, lastDay } = localDaysOf(when, zone);
  const start = toWall(zone, from) - firstDay * dayMs;
  const end = pastMidnight(start, toWall(zone, to) - lastDay * dayMs);
  const length = end - start;
  const isDaily = lastDay > firstDay && length >= dailyLength.min && length <= dailyLength.max;
  if (!isDaily) return once(from, to);
  const last = end >= dayMs ? lastDay - 1 : lastDay;
  // One day, whatever offset its ends are written with.
  if (last === firstDay) return once(from, to);
  return onDays({ firstDay, lastDay: last, hoursOn: () => [{ start, end }] }, zone);
};

/** The hours of each day of the week. Of two that begin at the same time the longer one counts: a session is known by its start. */
const weeklyPlan = (content: Scheduled, zone: Zone): Plan => {
  const byDay = new Map<DayOfWeek, Hours[]>();
  for (const { dayOfWeek, start, end } of weeklyHoursOf(content, zone)) {
    const others = (byDay.get(dayOfWeek) ?? []).filter((one) => one.start !== start);
    const same = byDay.get(dayOfWeek)?.find((one) => one.start === start);
    byDay.set(dayOfWeek, [...others, { start, end: Math.max(end, same?.end ?? 0) }]);
  }
  for (const hours of byDay.values()) hours.sort((a, b) => a.start - b.start);
  return { ...localDaysOf(content.when, zone), hoursOn: (day) => byDay.get(dayOfWeekOf(day)) ?? [] };
};

/** Returns the pattern of a schedule. Its rule was checked when it came in: one that cannot be read any more has no sessions. */
export const patternOf = ({ start, rrule, rdates = [], exdates = [] }: Schedule): Pattern | undefined => {
  const rule = rrule === undefined ? undefined : parseRule(rrule);
  if (rule && !rule.ok) return undefined;
  return {
    start: wallOf(start),
    ...(rule && { rule: rule.value }),
    added: rdates.map(wallOf),
    excluded: exdates.map(wallOf),
  };
};

/** Whether a session may be on a local day: what is skipped is known to be no holiday. */
const openOn = ({ skipPublicHolidays, skipSchoolHolidays, region }: Schedule): ((day: number) => boolean) => {
  if (skipPublicHolidays !== true && skipSchoolHolidays !== true) return () => true;
  const known = holidaysOf(region ?? '');
  const isOpen = (skips: boolean | undefined, holidays: KnownHolidays | undefined, day: number): boolean =>
    skips !== true || (holidays !== undefined && isKnownWorkday(holidays, day));
  return (day) => isOpen(skipPublicHolidays, known?.public, day) && isOpen(skipSchoolHolidays, known?.school, day);
};

const scheduleSource = (schedule: Schedule, content: Scheduled, zone: Zone, steps?: Steps): Source => {
  const pattern = patternOf(schedule);
  const length = schedule.durationMinutes * minute;
  const isOpen = openOn(schedule);
  const { firstDay, lastDay } = localDaysOf(content.when, zone);
  const opens = toEpoch(zone, firstDay * dayMs) - dayMs;
  const closes = toEpoch(zone, (lastDay + 1) * dayMs) + dayMs;
  return function* between(from, to) {
    if (!pattern) return;
    const starts = startsOf(pattern, zone, Math.max(from - length + 1, opens), Math.min(to, closes), steps);
    for (const { epoch } of starts) {
      // The day that the clock shows: a start that was left out has moved on.
      const day = dayOf(toWall(zone, epoch));
      if (day >= firstDay && day <= lastDay && isOpen(day)) yield { start: epoch, end: epoch + length };
    }
  };
};

const sourcesOf = (content: Scheduled, zone: Zone, steps?: Steps): readonly Source[] => {
  const { schedules, occurrences } = content.when;
  if (schedules && schedules.length > 0) {
    return schedules.map((schedule) => scheduleSource(schedule, content, zone, steps));
  }
  if (content.type === 'EVENT') return [eventSource(content, zone)];
  const plan =
    content.type === 'PLACE' && occurrences.length === 0
      ? { ...localDaysOf(content.when, zone), hoursOn: () => wholeDay }
      : weeklyPlan(content, zone);
  return [onDays(plan, zone)];
};

/** Of sessions that begin at one moment the longest counts, which comes first: a session is known by its start. */
function* distinct(sessions: Iterable<PlainSession>): Generator<PlainSession, void> {
  let last: number | undefined;
  for (const session of sessions) {
    if (session.start !== last) yield session;
    last = session.start;
  }
}

/**
 * Returns the sessions of a listing's content that overlap [`from`, `to`) (milliseconds since the epoch), soonest first: the one
 * place where dates are expanded. Lazy. No two begin at the same moment.
 */
export const plainSessions = (
  content: Scheduled,
  from: number,
  to: number,
  zone: Zone = zoneOf(content),
  steps?: Steps,
): Generator<PlainSession, void> => {
  const [first, ...others] = sourcesOf(content, zone, steps).map((source) => source(from, to));
  return first && others.length === 0 ? first : distinct(merged([...(first ? [first] : []), ...others]));
};
