import fc from 'fast-check';
import type { ListingContent, Schedule, When } from '../../../../domain/listing/content';
import type { LocalTime } from '../../../../domain/schedule/local-time';
import { localTimeAt } from '../../../../domain/schedule/local-time';
import { type Scheduled, sessionsOf } from '../../../../domain/schedule/sessions';
import { weeklyHoursOf } from '../../../../domain/schedule/weekly-hours';
import { toWall, zoneNamed } from '../../../../domain/schedule/zone';
import { type DayOfWeek, dayMs, daysOfWeek, hour, type Instant, type TimeOfDay } from '../../../../domain/shared/time';

const everything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
const warsaw = { location: { lat: 52.23, lon: 21.01 }, address: 'Warszawa' };

const scheduled = (
  type: ListingContent['type'],
  from: string,
  to: string,
  hours: readonly (readonly [DayOfWeek, string, string])[] = [],
  rest: Partial<When> = {},
): Scheduled => ({
  type,
  where: warsaw,
  when: {
    dateTime: { from: from as Instant, to: to as Instant },
    occurrences: hours.map(([dayOfWeek, start, end]) => ({
      dayOfWeek,
      hours: { from: start as TimeOfDay, to: end as TimeOfDay },
    })),
    ...rest,
  },
});

const local = (epoch: number, zoneName: string): string => {
  const zone = zoneNamed(zoneName);
  if (!zone) throw new Error(zoneName);
  return localTimeAt(toWall(zone, epoch));
};

/** What the clock on the wall shows at the start and the end of each session. */
const written = (content: Scheduled, from: number = everything[0], to: number = everything[1]): string[] =>
  [...sessionsOf({ content }, from, to)].map(
    ({ start, end, zone }) => `${local(start, zone.name)} ${local(end, zone.name)}`,
  );

describe('the sessions of an event', () => {
  it('are one within a day, at the clock of its place', () => {
    expect(written(scheduled('EVENT', '2026-11-27T09:00:00Z', '2026-11-27T11:00:00Z'))).toEqual([
      '2026-11-27T10:00 2026-11-27T12:00',
    ]);
  });

  it.each([
    ['Friday 10:00 to Sunday 18:00', '2026-11-27T09:00:00Z', '2026-11-29T17:00:00Z', 3],
    ['hours that run past midnight', '2026-11-27T19:00:00Z', '2026-11-29T01:00:00Z', 2],
    ['00:00 as an end, which is 24:00', '2026-11-27T09:00:00Z', '2026-11-29T23:00:00Z', 3],
    ['hours of exactly 2', '2026-11-27T09:00:00Z', '2026-11-29T11:00:00Z', 3],
    ['hours of exactly 14', '2026-11-27T06:00:00Z', '2026-11-29T20:00:00Z', 3],
  ])('are one on each of several days: %s', (_, from, to, count) => {
    expect(written(scheduled('EVENT', from, to))).toHaveLength(count);
  });

  it.each([
    ['Friday 17:00 to Sunday 17:30', '2026-11-27T16:00:00Z', '2026-11-29T16:30:00Z'],
    ['a night', '2026-11-27T19:00:00Z', '2026-11-28T11:00:00Z'],
    ['an evening past midnight', '2026-11-27T19:00:00Z', '2026-11-28T01:00:00Z'],
    ['equal ends', '2026-11-27T16:00:00Z', '2026-11-29T16:00:00Z'],
    ['a day over the end of summer time', '2026-10-24T10:00:00Z', '2026-10-25T11:00:00Z'],
    ['an end at midnight', '2026-11-27T09:00:00Z', '2026-11-27T23:00:00Z'],
  ])('are one that lasts: %s', (_, from, to) => {
    const sessions = [...sessionsOf({ content: scheduled('EVENT', from, to) }, ...everything)];
    expect(sessions.map(({ start, end }) => [start, end])).toEqual([[Date.parse(from), Date.parse(to)]]);
  });

  it('keep their hours on the wall clock over a change of it', () => {
    expect(written(scheduled('EVENT', '2026-10-24T08:00:00Z', '2026-10-26T17:00:00Z'))).toEqual([
      '2026-10-24T10:00 2026-10-24T18:00',
      '2026-10-25T10:00 2026-10-25T18:00',
      '2026-10-26T10:00 2026-10-26T18:00',
    ]);
  });
});

describe('the sessions of a recurring event', () => {
  it('are at what the wall clock shows at the first of them, summer and winter', () => {
    const weekly = scheduled('RECURRING_EVENT', '2026-10-12T00:00:00Z', '2026-11-02T00:00:00Z', [
      ['MON', '15:00:00Z', '16:30:00Z'],
    ]);
    expect(written(weekly)).toEqual([
      '2026-10-12T17:00 2026-10-12T18:30',
      '2026-10-19T17:00 2026-10-19T18:30',
      '2026-10-26T17:00 2026-10-26T18:30',
      '2026-11-02T17:00 2026-11-02T18:30',
    ]);
  });

  it('are at hours without an offset as they are written', () => {
    const weekly = scheduled('RECURRING_EVENT', '2026-10-12T00:00:00Z', '2026-10-26T00:00:00Z', [
      ['MON', '17:00', '18:00'],
    ]);
    expect(written(weekly).map((session) => session.slice(11, 16))).toEqual(['17:00', '17:00', '17:00']);
  });

  it('are on whole local days, both ends included, and may run past midnight', () => {
    const weekly = scheduled('RECURRING_EVENT', '2026-11-24T22:59:00Z', '2026-11-28T23:30:00Z', [
      ['TUE', '08:00', '10:00'],
      ['SAT', '22:00', '02:00'],
      ['SUN', '09:00', '09:30'],
    ]);
    expect(written(weekly)).toEqual([
      '2026-11-24T08:00 2026-11-24T10:00',
      '2026-11-28T22:00 2026-11-29T02:00',
      '2026-11-29T09:00 2026-11-29T09:30',
    ]);
  });

  it('have the weekday that is written, although the hours of UTC lie on the day before', () => {
    const early = scheduled('RECURRING_EVENT', '2026-11-23T12:00:00Z', '2026-11-29T12:00:00Z', [
      ['WED', '23:30:00Z', '01:00:00Z'],
    ]);
    expect(written(early)).toEqual(['2026-11-25T00:30 2026-11-25T02:00']);
  });

  it.each([
    ['00:00', '00:00'],
    ['22:00:00Z', '23:00:00+01:00'],
    ['02:00:00.500', '02:00:00.500'],
  ])('last 24 hours of the wall clock from %s to %s', (start, end) => {
    const whole = scheduled('RECURRING_EVENT', '2026-10-18T12:00:00Z', '2026-11-02T12:00:00Z', [['SUN', start, end]]);
    const lengths = [...sessionsOf({ content: whole }, ...everything)].map((one) =>
      Math.floor((one.end - one.start) / hour),
    );
    expect(lengths).toEqual([24, 25, 24]);
  });

  it('are one where two begin at the same time, the longer', () => {
    const twice = scheduled('RECURRING_EVENT', '2026-11-23T12:00:00Z', '2026-11-29T12:00:00Z', [
      ['WED', '10:00', '11:00'],
      ['WED', '10:00', '12:00'],
    ]);
    expect(written(twice)).toEqual(['2026-11-25T10:00 2026-11-25T12:00']);
  });
});

describe('the sessions of a place', () => {
  it('are a whole local day each, without hours, of 23 to 25 hours', () => {
    const place = scheduled('PLACE', '2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z');
    const lengths = [...sessionsOf({ content: place }, ...everything)].map(({ start, end }) => (end - start) / hour);
    expect(lengths).toEqual([24, 25, 24]);
    expect(written(place)[0]).toBe('2026-10-24T00:00 2026-10-25T00:00');
  });

  it('are at the clock that its organiser names, whatever its coordinates', () => {
    const place = scheduled('PLACE', '2026-11-24T12:00:00Z', '2026-11-24T12:00:00Z', [], {
      timeZone: 'America/New_York',
    });
    expect([...sessionsOf({ content: place }, ...everything)][0]?.start).toBe(Date.parse('2026-11-24T05:00:00Z'));
  });
});

const schedule = ({ start, ...fields }: Partial<Omit<Schedule, 'start'>> & { readonly start: string }): Schedule => ({
  durationMinutes: 90,
  ...fields,
  start: start as LocalTime,
});

describe('the sessions of schedules', () => {
  const of = (...schedules: Schedule[]): Scheduled =>
    scheduled('RECURRING_EVENT', '2026-10-01T00:00:00Z', '2026-11-30T12:00:00Z', [], { schedules });

  it('keep the wall clock, and last as long as they last', () => {
    expect(written(of(schedule({ start: '2026-10-24T10:00', rrule: 'FREQ=DAILY;COUNT=2' })))).toEqual([
      '2026-10-24T10:00 2026-10-24T11:30',
      '2026-10-25T10:00 2026-10-25T11:30',
    ]);
    const overnight = of(schedule({ start: '2026-10-24T23:00', durationMinutes: 300 }));
    expect(written(overnight)).toEqual(['2026-10-24T23:00 2026-10-25T03:00']);
  });

  it('have what is added and lack what is left out, and count the start where there is no rule', () => {
    const rdates = ['2026-10-07T10:00', '2026-10-08T10:00'] as LocalTime[];
    const exdates = ['2026-10-07T10:00'] as LocalTime[];
    expect(written(of(schedule({ start: '2026-10-06T10:00', rdates, exdates })))).toEqual([
      '2026-10-06T10:00 2026-10-06T11:30',
      '2026-10-08T10:00 2026-10-08T11:30',
    ]);
  });

  it('are cut by the local day that they start on, and counted from the start of the rule', () => {
    const daily = schedule({ start: '2026-09-29T10:00', rrule: 'FREQ=DAILY;COUNT=4' });
    expect(written(of(daily)).map((text) => text.slice(0, 10))).toEqual(['2026-10-01', '2026-10-02']);
    const endless = schedule({ start: '2026-11-29T23:30', rrule: 'FREQ=DAILY' });
    expect(written(of(endless)).map((text) => text.slice(0, 10))).toEqual(['2026-11-29', '2026-11-30']);
  });

  it('come in order from several, and once where two begin together', () => {
    const early = schedule({ start: '2026-10-05T10:00', rrule: 'FREQ=WEEKLY;COUNT=3' });
    const late = schedule({ start: '2026-10-07T10:00', rrule: 'FREQ=WEEKLY;COUNT=2' });
    const same = schedule({ start: '2026-10-12T10:00', durationMinutes: 120 });
    expect(written(of(late, early, same)).map((text) => text.slice(8))).toEqual([
      '05T10:00 2026-10-05T11:30',
      '07T10:00 2026-10-07T11:30',
      '12T10:00 2026-10-12T12:00',
      '14T10:00 2026-10-14T11:30',
      '19T10:00 2026-10-19T11:30',
    ]);
  });
});

const minutes = (from: string, to: string) =>
  fc.integer({ min: Date.parse(from) / 60_000, max: Date.parse(to) / 60_000 });
const instant = minutes('2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z').map(
  (one) => new Date(one * 60_000).toISOString() as Instant,
);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.constantFrom('', ':00Z', ':00+02:00'))
  .map(([m, offset]) => {
    const text = `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
    return `${text}${offset}` as TimeOfDay;
  });
const occurrence = fc.record({
  dayOfWeek: fc.constantFrom(...daysOfWeek),
  hours: fc.record({ from: clock, to: clock }),
});
const localTime = minutes('2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z').map((one) => localTimeAt(one * 60_000));
const anyOf = fc.record(
  {
    start: localTime,
    durationMinutes: fc.integer({ min: 1, max: 5000 }),
    rrule: fc.constantFrom('FREQ=WEEKLY', 'FREQ=DAILY;INTERVAL=2', 'FREQ=MONTHLY;BYDAY=-1SU', 'FREQ=WEEKLY;COUNT=7'),
    rdates: fc.array(localTime, { maxLength: 3 }),
    exdates: fc.array(localTime, { maxLength: 3 }),
  },
  { requiredKeys: ['start', 'durationMinutes'] },
) as fc.Arbitrary<Schedule>;
const zoneName = fc.constantFrom('Europe/Warsaw', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC');
const anyListing: fc.Arbitrary<Scheduled> = fc
  .record({
    type: fc.constantFrom('EVENT' as const, 'RECURRING_EVENT' as const, 'PLACE' as const),
    a: instant,
    b: instant,
    occurrences: fc.array(occurrence, { minLength: 1, maxLength: 6 }),
    timeZone: zoneName,
    schedules: fc.array(anyOf, { maxLength: 3 }),
  })
  .filter(({ a, b }) => a !== b)
  .map(({ type, a, b, occurrences, timeZone, schedules }) => ({
    type,
    where: warsaw,
    when: {
      dateTime: a < b ? { from: a, to: b } : { from: b, to: a },
      occurrences: schedules.length > 0 ? [] : occurrences,
      timeZone,
      schedules,
    },
  }));

describe('any sessions', () => {
  it('come in order, no two at once, have a length, and begin on a local day of the listing', () => {
    fc.assert(
      fc.property(anyListing, (content) => {
        const sessions = [...sessionsOf({ content }, ...everything)];
        const { dateTime, timeZone = '' } = content.when;
        const [firstDay, lastDay] = [dateTime.from, dateTime.to].map((one) =>
          local(Date.parse(one), timeZone).slice(0, 10),
        );
        const wrong = sessions.filter(({ start, end }, index) => {
          const day = local(start, timeZone).slice(0, 10);
          const isOnDay = day >= (firstDay ?? '') && day <= (lastDay ?? '');
          return !(isOnDay && end > start && start > (sessions[index - 1]?.start ?? Number.NEGATIVE_INFINITY));
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('are the same in a window as all of them that overlap it', () => {
    fc.assert(
      fc.property(anyListing, instant, fc.integer({ min: 1, max: 40 * dayMs }), (content, from, length) => {
        const window = [Date.parse(from), Date.parse(from) + length] as const;
        const all = [...sessionsOf({ content }, ...everything)];
        expect([...sessionsOf({ content }, ...window)]).toEqual(
          all.filter(({ start, end }) => start < window[1] && end > window[0]),
        );
      }),
    );
  });

  it('of weekly hours show those hours on the wall, all year round, but where the clock leaves them out', () => {
    fc.assert(
      fc.property(anyListing, (content) => {
        const weekly = { ...content, type: 'RECURRING_EVENT' as const, when: { ...content.when, schedules: [] } };
        const hours = new Set(weeklyHoursOf(weekly).map(({ start }) => start));
        const shown = [...sessionsOf({ content: weekly }, ...everything)].map(
          ({ start, zone }) => toWall(zone, start) % dayMs,
        );
        const moved = shown.filter((time) => !hours.has(time));
        expect(moved.length).toBeLessThanOrEqual(hours.size);
      }),
    );
  });
});
