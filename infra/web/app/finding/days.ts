import type { Question, When } from './question';

/** Returns the day so many days after another, as `YYYY-MM-DD`. */
export const dayAfter = (day: string, days: number): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

/** Today where the reader is. */
export const today = (now: Date): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** On a Sunday the weekend is what is left of it. */
const weekend = (from: string): readonly [string, string] => {
  const day = weekday(from);
  if (day === 7) return [from, from];
  return [dayAfter(from, 6 - day), dayAfter(from, 7 - day)];
};

const spans: { readonly [Name in When]: (from: string) => readonly [string, string] } = {
  today: (from) => [from, from],
  tomorrow: (from) => [dayAfter(from, 1), dayAfter(from, 1)],
  weekend,
  week: (from) => [from, dayAfter(from, 6)],
};

/** Returns the first and last day that a question asks for; null when any will do. */
export const daysOf = ({ when, from, to }: Question, now: Date): readonly [string, string] | null => {
  if (when) return spans[when](today(now));
  if (from === null && to === null) return null;
  const first = from ?? today(now);
  return [first, to ?? (from === null ? first : dayAfter(first, 365))];
};
