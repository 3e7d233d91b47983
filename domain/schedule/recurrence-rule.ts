import { err, ok, type Result } from '../shared/result';
import { parseDateTime } from '../shared/time';

export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof frequencies)[number];

/** Names a weekday of BYDAY: 0 is Monday. `ordinal` counts within the month or year, from its end where negative. */
export interface RuleDay {
  readonly weekday: number;
  readonly ordinal?: number;
}

/**
 * Describes a recurrence rule (RFC 5545, 3.3.10) of whole days and longer. An empty list is a part that the rule lacks.
 */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count?: number;
  /** The last moment that a session may start at, milliseconds since the epoch. */
  readonly until?: number;
  readonly months: readonly number[];
  readonly weekNumbers: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly days: readonly RuleDay[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
  /** 0 is Monday. */
  readonly weekStart: number;
}

/** Limits a rule, in characters; a real one has fewer than 100. */
export const maxRuleLength = 500;
const maxInterval = 10_000;
const maxCount = 100_000;
/** A day of them is spelled out each time that a rule is read. */
const maxTimesOfDay = 10_000;

const ownLetters = /^[ -~]*$/;

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

type Faults = string[];

const numbers = (
  name: string,
  text: string | undefined,
  min: number,
  max: number,
  faults: Faults,
  signed = false,
): readonly number[] => {
  if (text === undefined) return [];
  const entries = text.split(',');
  const values = new Set<number>();
  for (const entry of entries) {
    const isNumber = (signed ? /^[+-]?\d{1,3}$/ : /^\d{1,3}$/).test(entry);
    const size = Math.abs(Number(entry));
    if (!isNumber || size < min || size > max) {
      faults.push(
        `${name} takes ${signed ? `numbers from ${min} to ${max}, or from -${max} to -${min}` : `numbers from ${min} to ${max}`}`,
      );
      return [];
    }
    values.add(Number(entry));
  }
  return [...values].sort((a, b) => a - b);
};

const whole = (name: string, text: string | undefined, max: number, faults: Faults): number | undefined => {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= max) return Number(text);
  faults.push(`${name} takes a whole number from 1 to ${max}`);
  return undefined;
};

const dayPattern = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/;

/** Returns the weekday that an entry of BYDAY names; undefined when it names none. */
const ruleDay = (entry: string): RuleDay | undefined => {
  const [, written, name] = dayPattern.exec(entry) ?? [];
  if (name === undefined) return undefined;
  const weekday = weekdays.indexOf(name);
  if (written === undefined) return { weekday };
  const ordinal = Number(written);
  return ordinal === 0 || Math.abs(ordinal) > 53 ? undefined : { weekday, ordinal };
};

const ruleDays = (text: string | undefined, faults: Faults): readonly RuleDay[] => {
  if (text === undefined) return [];
  const days = new Map<string, RuleDay>();
  for (const entry of text.split(',')) {
    const day = ruleDay(entry);
    if (!day) {
      faults.push('BYDAY takes weekdays such as MO or -1SU');
      return [];
    }
    days.set(`${day.ordinal ?? ''}${day.weekday}`, day);
  }
  return [...days.values()];
};

const untilPattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

const untilOf = (text: string | undefined, faults: Faults): number | undefined => {
  if (text === undefined) return undefined;
  const written = text.replace(untilPattern, '$1-$2-$3T$4:$5:$6Z');
  const until = parseDateTime(written);
  if (until === undefined || written === text) faults.push('UNTIL takes a moment of UTC such as 20270630T220000Z');
  return until;
};

const partNames = new Set([
  ...['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYSETPOS', 'BYMONTH', 'BYWEEKNO', 'BYYEARDAY', 'BYMONTHDAY'],
  ...['BYDAY', 'BYHOUR', 'BYMINUTE', 'BYSECOND'],
]);

/** Calendar files write a rule behind its name. */
const inCalendars = /^RRULE:/i;

const partsOf = (text: string, faults: Faults): ReadonlyMap<string, string> => {
  const parts = new Map<string, string>();
  if (inCalendars.test(text)) faults.push('begins with RRULE:, as in a calendar file: leave that out');
  for (const part of text.replace(inCalendars, '').split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, Math.max(at, 0)).toUpperCase();
    if (!partNames.has(name))
      faults.push(/^[A-Z-]{1,20}$/.test(name) ? `has ${name}, which no rule has` : 'has a part that no rule has');
    else if (parts.has(name)) faults.push(`has ${name} twice`);
    else parts.set(name, part.slice(at + 1).toUpperCase());
  }
  return parts;
};

/** Parts that make no sense together (RFC 5545, 3.3.10). */
const contradictions = (rule: RecurrenceRule): Faults => {
  const { frequency, days, positions } = rule;
  const has = (list: readonly unknown[]): boolean => list.length > 0;
  const others = [
    rule.months,
    rule.weekNumbers,
    rule.yearDays,
    rule.monthDays,
    days,
    rule.hours,
    rule.minutes,
    rule.seconds,
  ];
  const isOrdinal = days.some(({ ordinal }) => ordinal !== undefined);
  const rows: readonly (readonly [boolean, string])[] = [
    [rule.count !== undefined && rule.until !== undefined, 'has both COUNT and UNTIL'],
    [has(rule.weekNumbers) && frequency !== 'YEARLY', 'has BYWEEKNO, which only yearly rules have'],
    [has(rule.yearDays) && frequency !== 'YEARLY', 'has BYYEARDAY, which only yearly rules have'],
    [has(rule.monthDays) && frequency === 'WEEKLY', 'has BYMONTHDAY, which no weekly rule has'],
    [
      isOrdinal && !['MONTHLY', 'YEARLY'].includes(frequency),
      'counts weekdays, which only monthly and yearly rules do',
    ],
    [isOrdinal && has(rule.weekNumbers), 'counts weekdays beside BYWEEKNO'],
    [
      [rule.hours, rule.minutes, rule.seconds].reduce((all, { length }) => all * Math.max(length, 1), 1) >
        maxTimesOfDay,
      `has more than ${maxTimesOfDay} times a day`,
    ],
    [has(positions) && !others.some(has), 'has BYSETPOS and no other part that it could choose from'],
  ];
  return rows.flatMap(([isWrong, fault]) => (isWrong ? [fault] : []));
};

const frequencyOf = (text: string | undefined, faults: Faults): Frequency => {
  const frequency = frequencies.find((one) => one === text);
  if (frequency) return frequency;
  faults.push(`needs FREQ, which is one of ${frequencies.join(', ')}`);
  return 'DAILY';
};

const weekStartOf = (text: string | undefined, faults: Faults): number => {
  const weekStart = text === undefined ? 0 : weekdays.indexOf(text);
  if (weekStart < 0) faults.push('WKST takes a weekday such as MO');
  return weekStart;
};

/**
 * Returns the rule that `text` writes (the value of an RRULE alone, `FREQ=WEEKLY;BYDAY=MO`), or everything that is wrong
 * with it, as sentences that follow the field's name. Rules of hours, minutes and seconds are refused.
 */
export const parseRule = (text: string): Result<RecurrenceRule, readonly string[]> => {
  if (text.length > maxRuleLength) return err([`is longer than ${maxRuleLength} characters`]);
  if (text === '') return err(['is empty']);
  // Some letters of other alphabets are those of a rule in upper case: the i without a dot, the long s.
  if (!ownLetters.test(text)) return err(['has letters that no rule has']);
  const faults: Faults = [];
  const parts = partsOf(text.replace(/;$/, ''), faults);
  const of = (name: string) => parts.get(name);
  const count = whole('COUNT', of('COUNT'), maxCount, faults);
  const until = untilOf(of('UNTIL'), faults);
  const rule: RecurrenceRule = {
    frequency: frequencyOf(of('FREQ'), faults),
    interval: whole('INTERVAL', of('INTERVAL'), maxInterval, faults) ?? 1,
    ...(count !== undefined && { count }),
    ...(until !== undefined && { until }),
    months: numbers('BYMONTH', of('BYMONTH'), 1, 12, faults),
    weekNumbers: numbers('BYWEEKNO', of('BYWEEKNO'), 1, 53, faults, true),
    yearDays: numbers('BYYEARDAY', of('BYYEARDAY'), 1, 366, faults, true),
    monthDays: numbers('BYMONTHDAY', of('BYMONTHDAY'), 1, 31, faults, true),
    days: ruleDays(of('BYDAY'), faults),
    hours: numbers('BYHOUR', of('BYHOUR'), 0, 23, faults),
    minutes: numbers('BYMINUTE', of('BYMINUTE'), 0, 59, faults),
    seconds: numbers('BYSECOND', of('BYSECOND'), 0, 59, faults),
    positions: numbers('BYSETPOS', of('BYSETPOS'), 1, 366, faults, true),
    weekStart: weekStartOf(of('WKST'), faults),
  };
  if (faults.length === 0) faults.push(...contradictions(rule));
  return faults.length > 0 ? err([...new Set(faults)]) : ok(rule);
};
