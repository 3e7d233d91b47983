import fc from 'fast-check';
import type { Schedule } from '../../../../domain/listing/content';
import { type LocalTime, localTimeAt } from '../../../../domain/schedule/local-time';
import { parseRule } from '../../../../domain/schedule/recurrence-rule';
import { type Scheduled, sessionsOf } from '../../../../domain/schedule/sessions';
import { weeklyHoursOf } from '../../../../domain/schedule/weekly-hours';
import { toWall } from '../../../../domain/schedule/zone';
import { dayMs, type Instant, type TimeOfDay } from '../../../../domain/shared/time';
import { runs } from '../../../builders/runs';

const everything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

const startsOf = (timeZone: string, schedule: Omit<Schedule, 'durationMinutes'>, from?: number, to?: number) => {
  const content: Scheduled = {
    type: 'RECURRING_EVENT',
    where: { location: { lat: 52.23, lon: 21.01 }, address: 'Warszawa' },
    when: {
      dateTime: { from: '2026-01-01T12:00:00Z' as Instant, to: '2027-12-31T12:00:00Z' as Instant },
      occurrences: [],
      timeZone,
      schedules: [{ durationMinutes: 60, ...schedule }],
    },
  };
  return [...sessionsOf({ content }, from ?? everything[0], to ?? everything[1])].map(({ start, zone }) =>
    localTimeAt(toWall(zone, start)),
  );
};

const times = (...written: string[]) => written as LocalTime[];

describe('dates that are added to a rule', () => {
  it.each([
    ['after its UNTIL', 'FREQ=WEEKLY;UNTIL=20260112T160000Z', ['2026-01-05T17:00', '2026-01-12T17:00']],
    ['after its COUNT', 'FREQ=WEEKLY;COUNT=1', ['2026-01-05T17:00']],
    // There is no 30 February: the dates that are added are all that there are.
    ['of which no date exists', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=20260112T160000Z', times()],
  ])('count, %s', (_when, rrule, ofRule) => {
    const rdates = times('2026-03-01T10:00', '2027-06-30T18:30');
    expect(startsOf('Europe/Warsaw', { start: '2026-01-05T17:00' as LocalTime, rrule, rdates })).toEqual([
      ...ofRule,
      ...rdates,
    ]);
  });

  it('are the same in every window, wherever the rule ends', () => {
    const day = fc.integer({ min: 0, max: 700 });
    const epochOfDay = (days: number) => Date.UTC(2026, 0, 5, 16) + days * dayMs;
    fc.assert(
      fc.property(day, fc.uniqueArray(day, { maxLength: 5 }), day, day, (ends, added, from, length) => {
        const until = new Date(epochOfDay(ends)).toISOString().replace(/[-:]|\.\d+/g, '');
        const rdates = added.map((days) => localTimeAt(epochOfDay(days)));
        const schedule = {
          start: '2026-01-05T16:00' as LocalTime,
          rrule: `FREQ=DAILY;INTERVAL=3;UNTIL=${until}`,
          rdates,
        };
        const ofRule = Array.from({ length: Math.floor(ends / 3) + 1 }, (_, index) => index * 3);
        const expected = [...new Set([...ofRule, ...added])]
          .filter((days) => days >= from && days < from + length)
          .sort((a, b) => a - b)
          .map((days) => localTimeAt(epochOfDay(days)));
        expect(startsOf('UTC', schedule, epochOfDay(from), epochOfDay(from + length))).toEqual(expected);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('dates that are left out', () => {
  it.each([['2026-03-29T02:30'], ['2026-03-29T03:30']])('take away what the clock moved on, as %s', (exdate) => {
    const schedule = { start: '2026-03-28T02:30' as LocalTime, rrule: 'FREQ=DAILY;COUNT=3', exdates: times(exdate) };
    expect(startsOf('Europe/Warsaw', schedule)).toEqual(['2026-03-28T02:30', '2026-03-30T02:30']);
  });

  it('leave what is at that time by itself where the other is named', () => {
    const rrule = 'FREQ=DAILY;COUNT=2;BYHOUR=2,3';
    const schedule = { start: '2026-03-29T02:30' as LocalTime, rrule, exdates: times('2026-03-29T02:30') };
    expect(startsOf('Europe/Warsaw', schedule)).toEqual(['2026-03-29T03:30']);
  });
});

describe('a rule', () => {
  it.each(['FREQ=DAıLY;COUNT=2', 'FREQ=MONTHLY;BYDAY=MO;BYſETPOS=1', 'FREQ=DAILY;COUNT=٣', 'FREQ=DAILY\0'])(
    '%j is none, though its letters look like it',
    (text) => {
      expect(parseRule(text)).toMatchObject({ ok: false });
    },
  );
});

describe('a session that ends within a second', () => {
  it('is told in minutes, as one that ends with it', () => {
    expect([999, 59_999, 60_000].map(localTimeAt)).toEqual([
      '1970-01-01T00:00',
      '1970-01-01T00:00:59',
      '1970-01-01T00:01',
    ]);
  });
});

describe('the weekly hours of an event', () => {
  it('are none, since its occurrences make no session', () => {
    const hours = { from: '10:00' as TimeOfDay, to: '12:00' as TimeOfDay };
    const dateTime = { from: '2027-01-08T09:00:00Z' as Instant, to: '2027-01-10T17:00:00Z' as Instant };
    const when = { dateTime, occurrences: [{ dayOfWeek: 'MON' as const, hours }] };
    const where = { location: { lat: 52.23, lon: 21.01 }, address: 'Warszawa' };
    expect(weeklyHoursOf({ type: 'EVENT', when, where })).toEqual([]);
    expect(weeklyHoursOf({ type: 'PLACE', when, where })).toHaveLength(1);
  });
});
