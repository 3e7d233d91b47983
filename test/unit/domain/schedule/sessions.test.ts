import fc from 'fast-check';
import type { When } from '../../../../domain/listing/content';
import { type Schedule, sessionsOf } from '../../../../domain/schedule/sessions';
import { type DayOfWeek, dayMs, daysOfWeek, type Instant, type TimeOfDay } from '../../../../domain/shared/time';

const everything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

const schedule = (
  type: Schedule['type'],
  from: string,
  to: string,
  ...hours: (readonly [DayOfWeek, string, string])[]
): Schedule => ({
  type,
  when: {
    dateTime: { from: from as Instant, to: to as Instant },
    occurrences: hours.map(([dayOfWeek, start, end]) => ({
      dayOfWeek,
      hours: { from: start as TimeOfDay, to: end as TimeOfDay },
    })),
  },
});

const written = (listing: Schedule, from: number = everything[0], to: number = everything[1]): string[] =>
  [...sessionsOf(listing, from, to)].map(
    ({ start, end }) => `${new Date(start).toISOString().slice(0, 16)} ${new Date(end).toISOString().slice(0, 16)}`,
  );

describe('the sessions of an event', () => {
  it('are one, if it lasts up to 24 hours', () => {
    expect(written(schedule('EVENT', '2026-11-27T20:00:00Z', '2026-11-28T20:00:00Z'))).toEqual([
      '2026-11-27T20:00 2026-11-28T20:00',
    ]);
  });

  it('are one on each of its days, if it lasts longer', () => {
    expect(written(schedule('EVENT', '2026-11-27T10:00:00Z', '2026-11-29T18:00:00Z'))).toEqual([
      '2026-11-27T10:00 2026-11-27T18:00',
      '2026-11-28T10:00 2026-11-28T18:00',
      '2026-11-29T10:00 2026-11-29T18:00',
    ]);
  });

  it('run past midnight, if its last hour is not after its first', () => {
    expect(written(schedule('EVENT', '2026-11-27T20:00:00Z', '2026-11-29T10:00:00Z'))).toEqual([
      '2026-11-27T20:00 2026-11-28T10:00',
      '2026-11-28T20:00 2026-11-29T10:00',
    ]);
    expect(written(schedule('EVENT', '2026-11-27T20:00:00Z', '2026-11-29T20:00:00Z'))).toEqual([
      '2026-11-27T20:00 2026-11-28T20:00',
      '2026-11-28T20:00 2026-11-29T20:00',
    ]);
    expect(written(schedule('EVENT', '2026-11-27T10:00:00Z', '2026-11-30T00:00:00Z'))).toEqual([
      '2026-11-27T10:00 2026-11-28T00:00',
      '2026-11-28T10:00 2026-11-29T00:00',
      '2026-11-29T10:00 2026-11-30T00:00',
    ]);
  });

  it('are at UTC, whatever offset they were written with', () => {
    expect(written(schedule('EVENT', '2026-11-27T01:00:00+02:00', '2026-11-27T03:00:00+02:00'))).toEqual([
      '2026-11-26T23:00 2026-11-27T01:00',
    ]);
  });
});

describe('the sessions of a recurring event', () => {
  const weekly = schedule(
    'RECURRING_EVENT',
    '2026-11-24T15:00:00Z',
    '2026-12-01T09:00:00Z',
    ['TUE', '08:00:00Z', '10:00:00Z'],
    ['SAT', '22:00:00Z', '02:00:00Z'],
  );

  it('are on whole days, both ends included, and may run past midnight', () => {
    expect(written(weekly)).toEqual([
      '2026-11-24T08:00 2026-11-24T10:00',
      '2026-11-28T22:00 2026-11-29T02:00',
      '2026-12-01T08:00 2026-12-01T10:00',
    ]);
  });

  it('belong to the day they start on, and are found on the next', () => {
    const sunday = Date.parse('2026-11-29T00:00:00Z');
    expect(written(weekly, sunday, sunday + dayMs)).toEqual(['2026-11-28T22:00 2026-11-29T02:00']);
  });

  it('are one where the same hours are written twice, and two where hours overlap', () => {
    const day = ['2026-11-24T00:00:00Z', '2026-11-24T00:00:00Z'] as const;
    const hours = [
      ['TUE', '08:00:00Z', '10:00:00Z'],
      ['TUE', '10:00+02:00', '12:00+02:00'],
      ['TUE', '09:00Z', '11:00Z'],
    ] as const;
    expect(written(schedule('RECURRING_EVENT', ...day, ...hours))).toEqual([
      '2026-11-24T08:00 2026-11-24T10:00',
      '2026-11-24T09:00 2026-11-24T11:00',
    ]);
  });
});

describe('the sessions of a place', () => {
  it('are all day, every day, without occurrences', () => {
    expect(written(schedule('PLACE', '2026-11-24T15:00:00Z', '2026-11-25T09:00:00Z'))).toEqual([
      '2026-11-24T00:00 2026-11-25T00:00',
      '2026-11-25T00:00 2026-11-26T00:00',
    ]);
  });

  it('are at the hours of its occurrences, if it has some', () => {
    expect(
      written(schedule('PLACE', '2026-11-24T00:00:00Z', '2026-11-30T00:00:00Z', ['WED', '09:00', '17:30Z'])),
    ).toEqual(['2026-11-25T09:00 2026-11-25T17:30']);
  });
});

const instant = fc
  .integer({ min: Date.parse('2026-01-01T00:00:00Z') / 60_000, max: Date.parse('2026-12-31T00:00:00Z') / 60_000 })
  .map((minutes) => new Date(minutes * 60_000).toISOString() as Instant);
const clock = fc
  .integer({ min: 0, max: 1439 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}:00Z` as TimeOfDay);
const occurrence = fc
  .record({ dayOfWeek: fc.constantFrom(...daysOfWeek), hours: fc.record({ from: clock, to: clock }) })
  .filter(({ hours }) => hours.from !== hours.to);
const when: fc.Arbitrary<When> = fc
  .record({ a: instant, b: instant, occurrences: fc.array(occurrence, { minLength: 1, maxLength: 6 }) })
  .filter(({ a, b }) => a !== b)
  .map(({ a, b, occurrences }) => ({ dateTime: a < b ? { from: a, to: b } : { from: b, to: a }, occurrences }));
const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  type: fc.constantFrom('EVENT', 'RECURRING_EVENT', 'PLACE'),
  when,
});

describe('any sessions', () => {
  it('come in order, have a length of up to 24 hours, and begin on a day of the listing', () => {
    fc.assert(
      fc.property(anySchedule, (listing) => {
        const sessions = [...sessionsOf(listing, ...everything)];
        const firstDay = Math.floor(Date.parse(listing.when.dateTime.from) / dayMs);
        const lastDay = Math.floor(Date.parse(listing.when.dateTime.to) / dayMs);
        sessions.forEach((session, index) => {
          expect(session.end).toBeGreaterThan(session.start);
          expect(session.end - session.start).toBeLessThanOrEqual(dayMs);
          expect(session.start).toBeGreaterThanOrEqual(sessions[index - 1]?.start ?? Number.NEGATIVE_INFINITY);
          expect(Math.floor(session.start / dayMs)).toBeGreaterThanOrEqual(firstDay);
          expect(Math.floor(session.start / dayMs)).toBeLessThanOrEqual(lastDay);
        });
      }),
    );
  });

  it('are the same in a window as all of them that overlap it', () => {
    fc.assert(
      fc.property(anySchedule, instant, fc.integer({ min: 1, max: 40 * dayMs }), (listing, from, length) => {
        const window = [Date.parse(from), Date.parse(from) + length] as const;
        const all = [...sessionsOf(listing, ...everything)];
        expect([...sessionsOf(listing, ...window)]).toEqual(
          all.filter(({ start, end }) => start < window[1] && end > window[0]),
        );
      }),
    );
  });
});
