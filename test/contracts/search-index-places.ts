import fc from 'fast-check';
import type { SearchIndex } from '../../application/finding/ports/search-index';
import { facetsOf } from '../../domain/finding/facets';
import { matchingSessions } from '../../domain/finding/matches';
import type { ListingContent } from '../../domain/listing/content';
import { listingId } from '../../domain/shared/ids';
import { comparePositions } from '../../domain/shared/paging';
import { dayMs, hour, instantAt, minute } from '../../domain/shared/time';
import { aContent, noon } from '../builders/listings';
import { valueOf } from '../builders/results';
import { runs } from '../builders/runs';
import { bookingOf, by } from '../builders/search-candidates';
import { asked, entryOf, type Listed, type Moment } from './search-index-random';
import { atNoon, idsOf, wholeIn } from './search-index-reading';
import { allSessionsOf, answeringSessions } from './truth-answer';
import { truthEntries } from './truth-listings';
import { type TruthFilter, truthQuestion } from './truth-questions';

const closing = (minutesBefore: number) => ({ ...bookingOf(8), closesMinutesBefore: minutesBefore });

const once = (start: number, length = 2 * hour): Pick<ListingContent, 'type' | 'when'> => ({
  type: 'EVENT',
  when: { dateTime: { from: instantAt(start), to: instantAt(start + length) }, occurrences: [] },
});

/** Each Tuesday half an hour before the builders' noon. */
const tuesdays = by('UTC', '2026-11-24T11:30', 'FREQ=WEEKLY;COUNT=3');
const days = (count: number): number => count * 24 * 60;

const listings: Readonly<Record<string, Partial<ListingContent>>> = {
  begun: { ...once(noon - 10 * minute), booking: closing(0) },
  beginning: { ...once(noon), booking: closing(0) },
  later: { ...once(noon + minute), booking: closing(0) },
  'next-week-closed': { ...once(noon + 7 * dayMs), booking: closing(days(7)) },
  'next-week-open': { ...once(noon + 7 * dayMs), booking: closing(days(7) - 1) },
  'begun-not-to-be-booked': { ...once(noon - 10 * minute), bookingMandatory: false, booking: closing(days(7)) },
  'begun-booked-elsewhere': { ...once(noon - 10 * minute) },
  tuesdays: { ...tuesdays, booking: closing(0) },
  'tuesdays-closed-but-for-one': { ...tuesdays, booking: closing(days(8)) },
  'tuesdays-all-closed': { ...tuesdays, booking: closing(days(14)) },
  'not-open-yet': { ...once(noon + 7 * dayMs), booking: { ...closing(0), opensAt: instantAt(noon + dayMs) } },
  'days-under-way': { ...once(noon - dayMs, 30 * dayMs), booking: closing(0) },
  'full-open': { ...once(noon + 7 * dayMs), booking: { ...closing(0), capacity: 1 } },
};

const date = (from: string, to = from) => ({ date: { from, to } });
const tuesday = '2026-12-01';
const two = { party: { children: [{ age: 5 }], adults: 1 } };

const freely = 'begun-not-to-be-booked';

/** What is found with places for two; of each the day on which its first such session starts. */
const found: readonly (readonly [name: string, filter: object, expected: readonly string[]])[] = [
  [
    'at any time',
    {},
    [freely, 'later', 'next-week-open', 'not-open-yet', 'tuesdays', 'tuesdays-closed-but-for-one'].sort(),
  ],
  ['today', { when: date('2026-11-24') }, [freely, 'later']],
  ['on the day of the next session', { when: date(tuesday) }, ['next-week-open', 'not-open-yet', 'tuesdays']],
  [
    'at hours of any day',
    { when: { time: { from: '11:00', to: '11:45' } } },
    ['tuesdays', 'tuesdays-closed-but-for-one'],
  ],
  [
    'on a day of the week',
    { dayOfWeek: ['TUE'] },
    [freely, 'later', 'next-week-open', 'not-open-yet', 'tuesdays', 'tuesdays-closed-but-for-one'],
  ],
  [
    'by the birth date of a child',
    { party: { children: [{ birthDate: '2021-05-05' }], adults: 1 } },
    [freely, 'later', 'next-week-open', 'not-open-yet', 'tuesdays', 'tuesdays-closed-but-for-one'],
  ],
  [
    'for a price',
    { price: { from: 20, to: 30 }, when: date(tuesday, '2026-12-07') },
    ['next-week-open', 'not-open-yet', 'tuesdays'],
  ],
];

const examples = Object.entries(listings).map(([name, content]) =>
  entryOf(aContent({ bookingMandatory: true, ...content }), { id: listingId(name) }),
);

/** All of whose places are booked here and have to be. */
const bookable = (entry: Listed): Listed => ({
  ...entry,
  listing: { ...entry.listing, content: { ...entry.listing.content, bookingMandatory: true } },
});

const closingOf = (entry: Listed): readonly number[] =>
  allSessionsOf(entry).map(({ start }) => start - (entry.listing.content.booking?.closesMinutesBefore ?? 0) * minute);

const isSoon = (moment: number): boolean => moment > noon && moment < noon + 10 * dayMs;

const first = <T>(all: Generator<T, void>): T | undefined => all.next().value ?? undefined;

/** The ids by brute force, soonest first. */
const expectedIds = (entries: readonly Listed[], filter: TruthFilter, { now, asOf }: Moment): readonly string[] =>
  entries
    .flatMap((entry) => {
      const ordered = first(answeringSessions(entry, filter, asOf));
      const isStillFound = first(answeringSessions(entry, filter, now)) !== undefined;
      return ordered && isStillFound ? [{ key: ordered.start, id: entry.id }] : [];
    })
    .sort((a, b) => comparePositions(a, b, 1))
    .map(({ id }) => id);

const anyFilter = truthQuestion.map(({ filter: { party, when, dayOfWeek, location } }) => ({
  party,
  when,
  dayOfWeek,
  location,
  available: true,
}));

const soonestFirst = (filter: object) => ({ filter, sort: { sortBy: 'SOONEST', direction: 'ASC' } });

/** What every search index does where places are asked and booking closes. */
export const searchPlacesContract = (filled: (entries: readonly Listed[]) => Promise<SearchIndex>): void =>
  describe('of places', () => {
    describe('which nobody can book any more', () => {
      let index: SearchIndex;
      beforeAll(async () => {
        index = await filled(examples);
      });

      it.each(found)('finds none %s', async (_, filter, expected) => {
        const rows = await wholeIn(index, { filter: { ...two, ...filter, available: true } });
        expect(idsOf(rows).sort()).toEqual([...expected].sort());
      });

      it('finds all where places are not asked', async () => {
        expect(await wholeIn(index, { filter: two })).toHaveLength(examples.length);
      });

      it('puts a listing where its first session stands that is open', async () => {
        const searchQuery = asked({ filter: { ...two, available: true }, sort: { sortBy: 'SOONEST' } });
        const page = valueOf(await index.find(searchQuery, { size: 20, backward: false }, atNoon));
        const keys = new Map(page.rows.map(({ listing, position }) => [String(listing.id), position.key]));
        expect(keys.get('tuesdays')).toBe(Date.parse('2026-12-01T11:30:00Z'));
        expect(keys.get('tuesdays-closed-but-for-one')).toBe(Date.parse('2026-12-08T11:30:00Z'));
        const [row] = page.rows.filter(({ listing }) => listing.id === 'tuesdays');
        const sessions = row && [...matchingSessions(row, searchQuery, noon)];
        expect(sessions?.map(({ start }) => start)).toEqual([1, 2].map((week) => noon - hour / 2 + week * 7 * dayMs));
      });

      it('drops a listing from the following page once its booking has closed', async () => {
        const later = { asOf: noon - hour, now: noon };
        const ids = idsOf(await wholeIn(index, { filter: { available: true } }, { asOf: later.asOf, now: later.asOf }));
        expect(ids).toEqual(expect.arrayContaining(['beginning', 'begun']));
        const after = await wholeIn(index, { filter: { available: true } }, later);
        expect(idsOf(after)).not.toContain('beginning');
        // A list stays in the order of its first page.
        expect(after[0]?.position.key).toBe(noon - hour / 2);
      });
    });

    describe('at moments about which booking closes', () => {
      const entries = truthEntries(80, 53)
        .filter(({ listing }) => listing.content.booking)
        .map(bookable);
      const anyTime = fc
        .record({
          closes: fc.constantFrom(...entries.flatMap(closingOf).filter(isSoon)),
          beside: fc.constantFrom(-1, 0, 1, hour),
          earlier: fc.constantFrom(0, 0, 1, hour, 3 * dayMs),
        })
        .map(({ closes, beside, earlier }) => ({ now: closes + beside, asOf: closes + beside - earlier }));
      let index: SearchIndex;
      beforeAll(async () => {
        index = await filled(entries);
      });

      it('answers up to 200 random questions as brute force does', async () => {
        let closed = 0;
        await fc.assert(
          fc.asyncProperty(anyFilter, anyTime, async (filter, time) => {
            const expected = expectedIds(entries, filter, time);
            expect(idsOf(await wholeIn(index, soonestFirst(filter), time))).toEqual(expected);
            const { available: _, ...anyway } = filter;
            if (expected.length > 0 && expectedIds(entries, anyway, time).length > expected.length) closed += 1;
          }),
          { numRuns: runs(200), seed: 47 },
        );
        expect(closed).toBeGreaterThan(runs(200) * 0.3);
      });

      it('counts as many on a map, and in facets', async () => {
        await fc.assert(
          fc.asyncProperty(anyFilter, anyTime, async (filter, { now }) => {
            const searchQuery = asked(soonestFirst(filter));
            const clusters = valueOf(await index.clusters(searchQuery, 18, { now }));
            const expected = expectedIds(entries, filter, { now, asOf: now });
            expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
            const facets = valueOf(await index.facets(searchQuery, { now }));
            expect(facets).toEqual(
              facetsOf(entries, searchQuery, now, (entry, one) =>
                matchingSessions(entry, one, now, allSessionsOf(entry)),
              ),
            );
          }),
          { numRuns: runs(30), seed: 59 },
        );
      });
    });
  });
