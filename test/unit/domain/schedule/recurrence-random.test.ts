import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { wallTimesOf } from '../../../../domain/schedule/recurrence';
import { parseRule } from '../../../../domain/schedule/recurrence-rule';
import { dayMs } from '../../../../domain/shared/time';
import { runs } from '../../../builders/runs';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

const some = <T>(values: fc.Arbitrary<T>, maxLength: number) =>
  fc.option(fc.uniqueArray(values, { minLength: 1, maxLength }), { nil: undefined });

const part = (name: string, values: readonly (number | string)[] | undefined): string =>
  values ? `;${name}=${values.join(',')}` : '';

const monthDay = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -31, max: -1 }));
const weekday = fc.constantFrom(...weekdays);
const counted = fc
  .tuple(fc.constantFrom('', '1', '2', '3', '4', '-1', '-2'), weekday)
  .map(([ordinal, day]) => `${ordinal}${day}`);
const months = some(fc.integer({ min: 1, max: 12 }), 3);
const interval = fc.integer({ min: 1, max: 5 });
const positions = fc.option(fc.constantFrom(1, 2, -1, -2), { nil: undefined });

const daily = fc
  .record({ interval, months, monthDays: some(monthDay, 3), days: some(weekday, 4) })
  .map(
    (r) =>
      `FREQ=DAILY;INTERVAL=${r.interval}${part('BYMONTH', r.months)}${part('BYMONTHDAY', r.monthDays)}${part('BYDAY', r.days)}`,
  );

const weekly = fc
  .record({ interval, months, days: some(weekday, 4), weekStart: weekday })
  .map(
    (r) => `FREQ=WEEKLY;INTERVAL=${r.interval};WKST=${r.weekStart}${part('BYMONTH', r.months)}${part('BYDAY', r.days)}`,
  );

const monthly = fc
  .record({ interval, months, monthDays: some(monthDay, 3), days: some(counted, 3), positions })
  .map(
    (r) =>
      `FREQ=MONTHLY;INTERVAL=${r.interval}${part('BYMONTH', r.months)}${part('BYMONTHDAY', r.monthDays)}${part('BYDAY', r.days)}${r.positions && (r.monthDays ?? r.days) ? `;BYSETPOS=${r.positions}` : ''}`,
  );

/**
 * Counted weekdays beside days of the month are left out: the library forgets the latter, which RFC 5545 makes a limit. So are
 * counted weekdays beside plain ones, of which it finds some of the plain ones alone.
 */
const yearly = fc
  .record({ interval: fc.integer({ min: 1, max: 3 }), months, monthDays: some(monthDay, 2), days: some(counted, 2) })
  .map((r) => {
    const isPlain = r.monthDays !== undefined || r.days?.some((day) => day.length === 2) === true;
    const days = isPlain ? [...new Set(r.days?.map((day) => day.slice(-2)))] : r.days;
    return `FREQ=YEARLY;INTERVAL=${r.interval}${part('BYMONTH', r.months)}${part('BYMONTHDAY', r.monthDays)}${part('BYDAY', days?.length ? days : undefined)}`;
  });

const start = fc
  .record({
    year: fc.integer({ min: 2020, max: 2031 }),
    month: fc.integer({ min: 0, max: 11 }),
    day: fc.integer({ min: 1, max: 31 }),
    hour: fc.integer({ min: 0, max: 23 }),
  })
  .map(({ year, month, day, hour }) => Date.UTC(year, month, day, hour));

/** Where somebody looks into a rule, in days after its start. */
const lookedAt = fc.integer({ min: -10, max: 1500 });
const windowDays = 800;
const shown = 12;

const iso = (epoch: number): string => new Date(epoch).toISOString();

const theirs = (rule: string, from: number, first: number): string[] => {
  const stamp = iso(from).replace(/[-:]|\.\d+/g, '');
  const library = new RRuleTemporal({ rruleString: `DTSTART:${stamp}\nRRULE:${rule}` });
  return library
    .between(new Date(first), new Date(first + windowDays * dayMs - 1), true)
    .slice(0, shown)
    .map(({ epochMilliseconds }) => iso(epochMilliseconds));
};

const ours = (rule: string, from: number, first: number): string[] => {
  const parsed = parseRule(rule);
  if (!parsed.ok) throw new Error(`${rule}: ${parsed.error.join()}`);
  const found: string[] = [];
  for (const wall of wallTimesOf(parsed.value, from, first, first + windowDays * dayMs)) {
    found.push(iso(wall));
    if (found.length === shown) break;
  }
  return found;
};

describe('a random rule has the sessions that a kept library finds, wherever one looks into it', () => {
  it.each([
    ['daily', daily],
    ['weekly', weekly],
    ['monthly', monthly],
    ['yearly', yearly],
  ] as const)('%s', (_name, rules) => {
    fc.assert(
      fc.property(rules, start, lookedAt, (rule, from, days) => {
        const first = from + days * dayMs;
        expect(ours(rule, from, first)).toEqual(theirs(rule, from, first));
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('the work of looking into a rule', () => {
  const hostile = fc
    .oneof(daily, weekly, monthly, yearly)
    .chain((rule) =>
      fc
        .option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined })
        .map((count) => `${rule}${count ? `;COUNT=${count}` : ''}`),
    );

  it('does not grow with what lies before, unless sessions are counted, and then by the days between', () => {
    fc.assert(
      fc.property(hostile, start, fc.integer({ min: 0, max: 18_000 }), (rule, from, days) => {
        const parsed = parseRule(rule);
        if (!parsed.ok) return;
        const steps = { periods: 0, days: 0 };
        const first = from + days * dayMs;
        const found = [...wallTimesOf(parsed.value, from, first, first + windowDays * dayMs, steps)];
        expect(found.length).toBeLessThanOrEqual(windowDays + 1);
        expect(steps.periods).toBeLessThanOrEqual(windowDays + 4 + (parsed.value.count === undefined ? 0 : days));
      }),
      { numRuns: runs(100) },
    );
  });
});
