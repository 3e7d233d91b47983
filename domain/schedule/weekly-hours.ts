import {
  clockTimeOf,
  type DayOfWeek,
  dayMs,
  dayOf,
  dayOfWeekOf,
  epochOf,
  hasOffset,
  modulo,
  type TimeOfDay,
} from '../shared/time';
import { type Scheduled, zoneOf } from './listing-zone';
import { toEpoch, toWall, type Zone } from './zone';

/** Holds hours of one day on the wall clock, in milliseconds after its midnight; `end` may lie on the next day. */
export interface Hours {
  readonly start: number;
  readonly end: number;
}

export interface WeeklyHours extends Hours {
  readonly dayOfWeek: DayOfWeek;
}

/** Returns the first and the last local day of a listing, both included, in days since the epoch. */
export const localDaysOf = ({ dateTime }: Scheduled['when'], zone: Zone) => ({
  firstDay: dayOf(toWall(zone, epochOf(dateTime.from))),
  lastDay: dayOf(toWall(zone, epochOf(dateTime.to))),
});

/** Returns milliseconds without what is below a second, at which every session starts: its id has no more. */
export const wholeSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000) * 1000;

/** Returns `end` on the next day where it is not after `start`: equal ends mean 24 hours. */
export const pastMidnight = (start: number, end: number): number => (end > start ? end : end + dayMs);

/** Returns the offset of the earliest session that one of the hours can have on `day`, in milliseconds east of UTC. */
const offsetOn = (day: number, hours: readonly TimeOfDay[], zone: Zone): number => {
  const noon = toEpoch(zone, day * dayMs + dayMs / 2);
  const about = zone.offsetAt(noon);
  const wallOfHours = (time: TimeOfDay): number => day * dayMs + wallTimeOf(time, about);
  return zone.offsetAt(Math.min(...hours.map((time) => toEpoch(zone, wallOfHours(time)))));
};

function wallTimeOf(time: TimeOfDay, offset: number): number {
  const { time: written, offset: own } = clockTimeOf(time);
  return own === undefined ? written : modulo(written - own + offset, dayMs);
}

/**
 * Returns the offset at a listing's first session, in milliseconds east of UTC. Clients write hours with an offset: what they
 * mean is what the wall clock shows then, and goes on showing.
 */
const firstOffset = ({ when }: Scheduled, zone: Zone): number => {
  const { firstDay, lastDay } = localDaysOf(when, zone);
  for (let day = firstDay; day <= Math.min(lastDay, firstDay + 6); day++) {
    const onDay = when.occurrences.filter(({ dayOfWeek }) => dayOfWeek === dayOfWeekOf(day));
    if (onDay.length > 0)
      return offsetOn(
        day,
        onDay.map(({ hours }) => hours.from),
        zone,
      );
  }
  return zone.offsetAt(epochOf(when.dateTime.from));
};

/**
 * Returns what a listing's occurrences mean on its venue's clock, in the order in which they were written. Hours without an offset
 * are that clock's already. Those of an event mean nothing.
 */
export const weeklyHoursOf = (content: Scheduled, zone: Zone = zoneOf(content)): readonly WeeklyHours[] => {
  const { occurrences } = content.when;
  if (occurrences.length === 0 || content.type === 'EVENT') return [];
  const offset = occurrences.some(({ hours }) => hasOffset(hours.from) || hasOffset(hours.to))
    ? firstOffset(content, zone)
    : 0;
  return occurrences.map(({ dayOfWeek, hours }) => {
    const start = wallTimeOf(hours.from, offset);
    return { dayOfWeek, start: wholeSeconds(start), end: pastMidnight(start, wallTimeOf(hours.to, offset)) };
  });
};
