import fc from 'fast-check';
import { documentOf } from '../../../../adapters/opensearch/document';
import { sessionsOf } from '../../../../domain/schedule/sessions';
import { dayMs, daysOfWeek, instantAt, type TimeOfDay } from '../../../../domain/shared/time';
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
