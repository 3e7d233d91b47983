import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRule } from '../../../../domain/schedule/recurrence-rule';
import { startsOf } from '../../../../domain/schedule/starts';
import { zoneNamed } from '../../../../domain/schedule/zone';
import { dayMs } from '../../../../domain/shared/time';
import { sampled } from '../../../builders/runs';

interface Case {
  readonly id: string;
  readonly tzid: string | null;
  readonly dtstart: string;
  readonly rrule: string | null;
  readonly rdate: readonly string[];
  readonly exdate: readonly string[];
  readonly window: { readonly from?: string; readonly to?: string } | null;
  readonly complete: boolean;
  readonly expected: readonly string[];
  readonly score: string;
  readonly valueType: string;
}

interface Refused {
  readonly rrule: string;
  readonly why: string;
}

/** Cases that others' tests, the RFC's text and two independent programs agree on. */
const published = JSON.parse(readFileSync(join(__dirname, '../../../data/rrule-cases.json'), 'utf8')) as {
  readonly cases: readonly Case[];
  readonly invalid: readonly Refused[];
  readonly hostile: readonly Refused[];
};

const { cases } = published;

const wallOf = (text: string): number => {
  const [, y, m, d, hh = '00', mm = '00', ss = '00'] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/.exec(text) ?? [];
  return Date.parse(`${y}-${m}-${d}T${hh}:${mm}:${ss}Z`);
};

/** A rule of days is one of midnights of UTC, where times of the day count for nothing. */
const ruleOf = ({ rrule, valueType }: Case) =>
  rrule === null
    ? undefined
    : parseRule(
        valueType === 'DATE'
          ? rrule.replace(/UNTIL=(\d{8})(?!T)/, 'UNTIL=$1T000000Z').replace(/;BY(HOUR|MINUTE|SECOND)=[^;]*/g, '')
          : rrule,
      );

const isSubDaily = ({ rrule }: Case): boolean => /FREQ=(HOURLY|MINUTELY|SECONDLY)/.test(rrule ?? '');

const expand = (one: Case): string[] => {
  const zone = zoneNamed(one.tzid ?? 'UTC');
  const rule = ruleOf(one);
  if (!zone || (rule && !rule.ok)) throw new Error(`refused: ${JSON.stringify(rule)}`);
  const pattern = {
    start: wallOf(one.dtstart),
    ...(rule?.ok && { rule: rule.value }),
    added: one.rdate.map(wallOf),
    excluded: one.exdate.map((text) =>
      text.endsWith('Z') ? wallOf(text) + zone.offsetAt(wallOf(text)) : wallOf(text),
    ),
  };
  const from = one.window?.from ? Date.parse(one.window.from) : Number.NEGATIVE_INFINITY;
  const to = one.window?.to ? Date.parse(one.window.to) : Number.POSITIVE_INFINITY;
  const found: string[] = [];
  for (const { epoch } of startsOf(pattern, zone, from, to)) {
    found.push(new Date(epoch).toISOString());
    if (!one.complete && found.length >= one.expected.length) break;
    if (found.length > one.expected.length + 5) break;
  }
  return found;
};

/** Milliseconds east of UTC that a case is written with. */
const writtenOffset = (text: string): number => Date.parse(`${text.slice(0, 19)}Z`) - Date.parse(text);

/**
 * Governments change their clocks. Cases were written with tzdata 2025c: a newer one may know better from some moment on, and
 * from there on they say nothing.
 */
const stillTrue = ({ expected, tzid }: Case): readonly string[] => {
  const zone = zoneNamed(tzid ?? 'UTC');
  const changed = expected.findIndex(
    (text) => text.includes('T') && zone?.offsetAt(Date.parse(text)) !== writtenOffset(text),
  );
  return changed < 0 ? expected : expected.slice(0, changed);
};

const wanted = (one: Case): string[] => stillTrue(one).map((text) => new Date(text).toISOString());

describe('a recurrence rule', () => {
  const isRandom = ({ id }: Case): boolean => id.startsWith('random-');
  const all = cases.filter((one) => one.score === 'strict');
  const strict = [...all.filter((one) => !isRandom(one)), ...sampled(all.filter(isRandom))];

  it.each(strict.filter((one) => !isSubDaily(one)).map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const known = wanted(one);
    expect(known.length === one.expected.length ? expand(one) : expand(one).slice(0, known.length)).toEqual(known);
  });

  it.each(strict.filter(isSubDaily).map((one) => [one.id, one] as const))(
    '%s is refused: it is shorter than a day',
    (_id, one) => {
      expect(parseRule(one.rrule ?? '').ok).toBe(false);
    },
  );
});

describe('a rule that is not one', () => {
  it.each(published.invalid.map(({ rrule, why }) => [why, rrule]))('%s is refused', (_why, rrule) => {
    expect(parseRule(rrule).ok).toBe(false);
  });
});

describe('the published cases', () => {
  it('are all true by the database of zones that they were written with', () => {
    if (process.versions.tz !== '2025c') return;
    expect(cases.filter((one) => stillTrue(one).length < one.expected.length).map(({ id }) => id)).toEqual([]);
  });
});

describe('what is wrong with a rule', () => {
  it.each([
    ['RRULE:FREQ=DAILY', ['begins with RRULE:, as in a calendar file: leave that out']],
    ['FREQ=DAILY;BYMOON=1', ['has BYMOON, which no rule has']],
    ['FREQ=DAILY;<b>=1', ['has a part that no rule has']],
  ])('is said of %s', (rrule, faults) => {
    expect(parseRule(rrule)).toEqual({ ok: false, error: faults });
  });
});

describe('a hostile rule', () => {
  it.each(published.hostile.map(({ rrule, why }) => [why, rrule]))('%s is refused or ends', (_why, rrule) => {
    const rule = parseRule(rrule);
    if (!rule.ok) return;
    const steps = { periods: 0, days: 0 };
    const zone = zoneNamed('Europe/Warsaw');
    if (!zone) throw new Error('no zone');
    const start = Date.parse('2027-01-01T10:00:00Z');
    const pattern = { start, rule: rule.value, added: [], excluded: [] };
    expect([...startsOf(pattern, zone, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, steps)]).toEqual([]);
    expect(steps.periods).toBeLessThanOrEqual(150_000);
    const inTenYears = { periods: 0, days: 0 };
    expect([...startsOf(pattern, zone, start, start + 3653 * dayMs, inTenYears)]).toEqual([]);
    expect(inTenYears.periods).toBeLessThanOrEqual(3700);
  });
});
