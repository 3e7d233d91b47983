import * as v from 'valibot';

declare const brand: unique symbol;

/** Holds a moment as it was written: ISO 8601 with its offset, such as `2026-11-24T10:00:00Z`. Read with `epochOf`. */
export type Instant = string & { readonly [brand]: 'Instant' };
/** Holds a time of day as it was written, such as `10:00:00Z`. Read with `clockTimeOf`. */
export type TimeOfDay = string & { readonly [brand]: 'TimeOfDay' };
/** Holds a calendar day as it was written, such as `2026-11-24`. Read with `dayNumberOf`. */
export type CalendarDay = string & { readonly [brand]: 'CalendarDay' };

/** Counts milliseconds. */
export const minute = 60_000;
export const hour = 60 * minute;
export const dayMs = 24 * hour;

const offset = String.raw`(Z|[+-](?:0\d|1[0-8]):[0-5]\d(?::[0-5]\d)?)`;
const date = String.raw`(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
const time = String.raw`([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?`;
const dateTimePattern = new RegExp(`^${date}T${time}${offset}$`);
const datePattern = new RegExp(`^${date}${offset}?$`);
const timePattern = new RegExp(`^${time}${offset}?$`);

/** A date and time with nine decimals and seconds in its offset has fewer letters. */
const maxLength = 64;

const match = (pattern: RegExp, text: string): RegExpExecArray | null =>
  text.length <= maxLength ? pattern.exec(text) : null;

/** Milliseconds east of UTC. */
const offsetMilliseconds = (text: string | undefined): number => {
  if (text === undefined || text === 'Z') return 0;
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number);
  return (text.startsWith('-') ? -1 : 1) * ((hours * 60 + minutes) * 60 + seconds) * 1000;
};

const timeMilliseconds = (hours = '0', minutes = '0', seconds = '0', fraction = ''): number =>
  ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));

/** Midnight UTC of a day, or undefined for a day such as 30 February. */
const midnightOf = (year = '', month = '', day = ''): number | undefined => {
  const midnight = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(midnight) || new Date(midnight).getUTCDate() !== Number(day) ? undefined : midnight;
};

/** Returns milliseconds since the epoch of an `AWSDateTime`, or undefined when it is none. */
export const parseDateTime = (text: string): number | undefined => {
  const parts = match(dateTimePattern, text);
  if (!parts) return undefined;
  const midnight = midnightOf(parts[1], parts[2], parts[3]);
  if (midnight === undefined) return undefined;
  return midnight + timeMilliseconds(parts[4], parts[5], parts[6], parts[7]) - offsetMilliseconds(parts[8]);
};

/** Returns days since the epoch of an `AWSDate`, or undefined. The day counts as written: an offset moves nothing. */
export const parseDate = (text: string): number | undefined => {
  const parts = match(datePattern, text);
  if (!parts) return undefined;
  const midnight = midnightOf(parts[1], parts[2], parts[3]);
  return midnight === undefined ? undefined : midnight / dayMs;
};

/** Returns milliseconds since midnight UTC of an `AWSTime`, or undefined. Without an offset it is UTC. */
export const parseTime = (text: string): number | undefined => {
  const parts = match(timePattern, text);
  if (!parts) return undefined;
  const local = timeMilliseconds(parts[1], parts[2], parts[3], parts[4]);
  return modulo(local - offsetMilliseconds(parts[5]), dayMs);
};

/** Holds a time of day on whatever clock its reader goes by, or on one so many milliseconds east of UTC. */
export interface ClockTime {
  /** Milliseconds after midnight. */
  readonly time: number;
  readonly offset?: number;
}

/** Returns an `AWSTime` as it is written, or undefined when it is none. */
export const parseClockTime = (text: string): ClockTime | undefined => {
  const parts = match(timePattern, text);
  if (!parts) return undefined;
  const time = timeMilliseconds(parts[1], parts[2], parts[3], parts[4]);
  return parts[5] === undefined ? { time } : { time, offset: offsetMilliseconds(parts[5]) };
};

const written = <Text extends string>(parse: (text: string) => number | undefined, message: string) =>
  v.custom<Text>((value) => typeof value === 'string' && parse(value) !== undefined, message);

/** Reads a moment wherever one comes in, as the three schemas do: in an argument, a message or a stored item. */
export const instantRule = written<Instant>(parseDateTime, 'is not a date and time with an offset');
export const timeOfDayRule = written<TimeOfDay>(parseTime, 'is not a time of day');
export const calendarDayRule = written<CalendarDay>(parseDate, 'is not a date');

const orThrow = <T>(value: T | undefined, text: string): T => {
  if (value === undefined) throw new TypeError(`not a time: ${text}`);
  return value;
};

/** Returns milliseconds since the epoch. */
export const epochOf = (instant: Instant): number => orThrow(parseDateTime(instant), instant);
/** Returns a time of day as it is written, with its offset where it has one. */
export const clockTimeOf = (timeOfDay: TimeOfDay): ClockTime => orThrow(parseClockTime(timeOfDay), timeOfDay);
/**
 * Returns whether a time of day is written with an offset. Without one it is that of whatever clock its reader goes by.
 */
export const hasOffset = (timeOfDay: TimeOfDay): boolean => match(timePattern, timeOfDay)?.[5] !== undefined;
/** Returns days since the epoch. */
export const dayNumberOf = (day: CalendarDay): number => orThrow(parseDate(day), day);

/** Returns the calendar day of a day number, such as `2026-11-24`. */
export const calendarDayAt = (day: number): CalendarDay =>
  new Date(day * dayMs).toISOString().slice(0, 10) as CalendarDay;

/** Returns the UTC day, in days since the epoch, on which a moment falls. */
export const dayOf = (epoch: number): number => Math.floor(epoch / dayMs);

export const instantAt = (epoch: number): Instant => new Date(epoch).toISOString() as Instant;

export const daysOfWeek = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
export type DayOfWeek = (typeof daysOfWeek)[number];

/** Returns the weekday of a day: 1 January 1970, day 0, was a Thursday. */
export const dayOfWeekOf = (day: number): DayOfWeek => daysOfWeek[modulo(day + 3, 7)] ?? 'MON';

/** Returns the same moment so many years on; 29 February becomes 1 March where there is none. */
export const yearsAfter = (epoch: number, years: number): number => {
  const moment = new Date(epoch);
  moment.setUTCFullYear(moment.getUTCFullYear() + years);
  return moment.getTime();
};

/** Returns the remainder, never negative. */
export function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
