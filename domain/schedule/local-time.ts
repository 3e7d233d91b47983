import { dayMs, parseDate } from '../shared/time';

declare const brand: unique symbol;

/** Holds a date and time on the clock of a place, without an offset, such as `2027-01-09T10:00`. Read with `wallOf`. */
export type LocalTime = string & { readonly [brand]: 'LocalTime' };

const pattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** Returns wall-clock milliseconds (as if they were UTC's), or undefined when the text is no local time. */
export const parseLocalTime = (text: string): number | undefined => {
  const parts = text.length <= 19 ? pattern.exec(text) : null;
  if (!parts) return undefined;
  const [, date = '', hours, minutes, seconds = '0'] = parts;
  const day = parseDate(date);
  if (day === undefined) return undefined;
  return day * dayMs + ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
};

/** Returns wall-clock milliseconds. */
export const wallOf = (local: LocalTime): number => {
  const wall = parseLocalTime(local);
  if (wall === undefined) throw new TypeError(`not a local time: ${local}`);
  return wall;
};

/** Returns the local time of wall-clock milliseconds: with whole seconds, and only where there are some. */
export const localTimeAt = (wall: number): LocalTime => {
  const text = new Date(wall).toISOString().slice(0, 19);
  return (text.endsWith(':00') ? text.slice(0, 16) : text) as LocalTime;
};
