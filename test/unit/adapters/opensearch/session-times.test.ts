import fc from 'fast-check';
import { documentOf } from '../../../../adapters/opensearch/document';
import { comparableWall, gapAt, steadyOffset } from '../../../../adapters/opensearch/wall-clock';
import { sessionsOf } from '../../../../domain/schedule/sessions';
import { zoneNamed } from '../../../../domain/schedule/zone';
import { dayMs, daysOfWeek, hour, instantAt, type TimeOfDay } from '../../../../domain/shared/time';
import { aContent, noon } from '../../../builders/listings';
import { entryOf } from '../../../contracts/search-index-random';

type Times = { readonly sessions: readonly { readonly gte: number; readonly lt: number }[]; readonly lastEnd: number };
const timesAt = (entry: Parameters<typeof documentOf>[0], now: number) => documentOf(entry, now) as Times;

const everyFourHours = [0, 4, 8, 12, 16, 20].map((hour) => String(hour).padStart(2, '0'));
/** Six sessions a day for ten years are more than a document holds. */
const endless = entryOf(
  aContent({
    type: 'RECURRING_EVENT',
    when: {
      dateTime: { from: instantAt(noon), to: instantAt(noon + 3652 * dayMs) },
      occurrences: daysOfWeek.flatMap((dayOfWeek) =>
        everyFourHours.map((hour) => ({
          dayOfWeek,
          hours: { from: `${hour}:00:00` as TimeOfDay, to: `${hour}:45:00` as TimeOfDay },
        })),
      ),
      timeZone: 'Europe/Warsaw',
    },
  }),
);

describe('the sessions that a document holds', () => {
  it('are all there are up to its edge, wherever the window has rolled to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (days) => {
        const now = noon + days * dayMs;
        const { sessions, lastEnd } = timesAt(endless, now);
        expect(sessions.length).toBeGreaterThan(10_000);
        const listed = [...sessionsOf(endless.listing, now, lastEnd)].map(({ start, end }) => ({
          gte: start,
          lt: end,
        }));
        expect(sessions.filter(({ lt }) => lt > now)).toEqual(listed);
      }),
      { numRuns: 2, seed: 1 },
    );
  });

  it('reach farther with each night', () => {
    const [first, next] = [timesAt(endless, noon + 9 * dayMs), timesAt(endless, noon + 10 * dayMs)];
    expect(next.lastEnd).toBeGreaterThan(first.lastEnd);
  });
});

describe('the first session to come that a document knows', () => {
  it('is the first that has not ended, from when on it says until it ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: dayMs }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (days, ms, share) => {
          const { toCome } = documentOf(endless, noon + days * dayMs + ms) as { readonly toCome: readonly number[] };
          const [since = 0, start = 0, end = 0] = toCome;
          expect([...toCome].sort((a, b) => a - b)).toEqual(toCome);
          const moment = since + Math.floor((end - since - 1) * share);
          const [first] = sessionsOf(endless.listing, moment, end);
          expect([first?.start, first?.end]).toEqual([start, end]);
        },
      ),
      { numRuns: 3 },
    );
  });
});

describe('a clock that is not turned nearby', () => {
  /** Of Morocco a year that is over: tables of zones differ about those to come. */
  const zones = [
    ['Europe/Warsaw', '2026'],
    ['America/New_York', '2026'],
    ['Australia/Lord_Howe', '2026'],
    ['Pacific/Chatham', '2026'],
    ['Africa/Casablanca', '2024'],
  ] as const;

  it.each(zones)('shows in %s in %s what working it out moment by moment gives', (name, first) => {
    const zone = zoneNamed(name);
    if (!zone) throw new Error(`there is no ${name}`);
    const year = Date.parse(first);
    const steady: object[] = [];
    const workedOut: object[] = [];
    let turned = 0;
    for (let start = year; start < year + 366 * dayMs; start += 5 * hour) {
      const end = start + 90 * 60_000;
      const offset = steadyOffset(zone, start, end);
      if (offset === undefined) turned += 1;
      else {
        const shown = [comparableWall(zone, start, 'start'), comparableWall(zone, end, 'end')];
        workedOut.push({ start, shown, gaps: [gapAt(zone, start), gapAt(zone, end)] });
        steady.push({ start, shown: [start + offset, end + offset], gaps: [undefined, undefined] });
      }
    }
    expect(steady).toEqual(workedOut);
    expect([steady.length > 1000, turned > 0]).toEqual([true, true]);
  });
});
