import { zoneNameOf } from '../../domain/schedule/listing-zone';
import type { Scheduled } from '../../domain/schedule/sessions';
import { weeklyHoursOf } from '../../domain/schedule/weekly-hours';
import { dayMs, minute } from '../../domain/shared/time';

/** Writes milliseconds after a midnight as `HH:mm`. */
const clockOf = (milliseconds: number): string => {
  const minutes = Math.floor((milliseconds % dayMs) / minute);
  const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
};

/** Returns what was sent, and what it means on the clock of the venue. */
export const presentWhen = (content: Scheduled) => {
  const { dateTime, occurrences, schedules = [] } = content.when;
  return {
    dateTime,
    occurrences,
    timeZone: zoneNameOf(content),
    hours: weeklyHoursOf(content).map(({ dayOfWeek, start, end }) => ({
      dayOfWeek,
      from: clockOf(start),
      to: clockOf(end),
    })),
    schedules,
  };
};
