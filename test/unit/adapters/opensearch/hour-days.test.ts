import fc from 'fast-check';
import { askedHourDays, hourDaysOf } from '../../../../adapters/opensearch/hour-days';
import { collectRuns } from '../../../../adapters/opensearch/session-runs';
import { dayMs, hour, minute } from '../../../../domain/shared/time';

const aSession = fc
  .record({
    start: fc.integer({ min: -2000, max: 2000 }).map((quarters) => quarters * 15 * minute),
    length: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 5000 })),
    shift: fc.constantFrom(0, hour, -hour),
  })
  .map(({ start, length, shift }) => ({
    start: start - shift,
    end: start - shift + length * minute,
    localStart: start,
    localEnd: start + length * minute,
    variant: 0,
  }));

/** Sessions of classes, one after the other by a week or two, in the order of their starts. */
const sessions = fc
  .array(fc.tuple(aSession, fc.integer({ min: 1, max: 5 }), fc.constantFrom(7, 7, 14)), { maxLength: 4 })
  .map((classes) =>
    classes
      .flatMap(([first, count, days]) =>
        Array.from({ length: count }, (_, number) => {
          const by = number * days * dayMs;
          const { start, end, localStart, localEnd } = first;
          return { ...first, start: start + by, end: end + by, localStart: localStart + by, localEnd: localEnd + by };
        }),
      )
      .sort((a, b) => a.start - b.start),
  );

const asked = fc.record({
  from: fc.integer({ min: -40, max: 60 }),
  days: fc.integer({ min: 7, max: 30 }),
  opens: fc.integer({ min: 0, max: 23 }),
  hours: fc.integer({ min: 1, max: 23 }),
});

describe('the days on which a session is at an hour', () => {
  it('tell of any seven days and more what the sessions themselves tell', () => {
    fc.assert(
      fc.property(sessions, asked, (all, { from, days, opens, hours }) => {
        const to = from + days - 1;
        const told = askedHourDays({ from, to, opens: opens * hour, closes: (opens + hours) * hour });
        const known = hourDaysOf(collectRuns(all).runs);
        const isTold = told.some(({ gte, lte }) => known.some((range) => range.gte <= lte && range.lte >= gte));
        const isThere = Array.from({ length: days }, (_, index) => (from + index) * dayMs + opens * hour).some(
          (stretch) =>
            all.some(({ localStart, localEnd }) => localStart < stretch + hours * hour && localEnd > stretch),
        );
        expect(isTold).toBe(isThere);
      }),
    );
  });

  it.each([
    ['six days', { from: 10, to: 15, opens: 17 * hour, closes: 19 * hour }],
    ['hours that are not whole', { from: 10, to: 30, opens: 17.5 * hour, closes: 19 * hour }],
    ['hours that end amid one', { from: 10, to: 30, opens: 17 * hour, closes: 18.25 * hour }],
  ])('tell nothing of %s', (_, { from, to, opens, closes }) => {
    expect(askedHourDays({ from, to, opens, closes })).toEqual([]);
  });

  it('are one range for a place that is open daily for years', () => {
    const day = { start: 9 * hour, end: 11 * hour, localStart: 9 * hour, localEnd: 11 * hour, variant: 0 };
    const daily = Array.from({ length: 700 }, (_, number) => ({
      ...day,
      start: day.start + number * dayMs,
      end: day.end + number * dayMs,
      localStart: day.localStart + number * dayMs,
      localEnd: day.localEnd + number * dayMs,
    }));
    expect(hourDaysOf(collectRuns(daily).runs)).toHaveLength(2);
  });
});
