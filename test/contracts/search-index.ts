import fc from 'fast-check';
import type { IndexEntry, SearchIndex } from '../../application/ports/search-index';
import { answers } from '../../domain/finding/answers';
import { parseQuestion } from '../../domain/finding/parse-question';
import type { Question } from '../../domain/finding/question';
import type { ListingContent } from '../../domain/listing/content';
import type { ListingId } from '../../domain/shared/ids';
import { daysOfWeek, hour, instantAt, type TimeOfDay } from '../../domain/shared/time';
import { aContent, anId, anOrganiser, noon } from '../builders/listings';

const now = { now: noon, asOf: noon };
const day = 24 * hour;

const asked = (args: object): Question => {
  const question = parseQuestion(args);
  if (!question.ok) throw new Error(JSON.stringify(question.error));
  return question.value;
};

const entry = (
  content: ListingContent,
  { id = anId(), version = 1, organiserName = 'Puppet House' } = {},
): IndexEntry & { listing: object } => ({
  id,
  version,
  organiserName,
  listing: { id, organiserId: anOrganiser(), content },
});

const clock = (hours: number): TimeOfDay => `${String(hours % 24).padStart(2, '0')}:00:00Z` as TimeOfDay;

/** Random listings around noon, in a small place and a small vocabulary, so that questions meet them. */
const anyContent: fc.Arbitrary<ListingContent> = fc
  .record({
    type: fc.constantFrom('EVENT', 'RECURRING_EVENT', 'PLACE'),
    name: fc.subarray(['Puppets', 'Łódź', 'Żywiec', 'music', 'Straße', 'gymnastics']).map((words) => words.join(' ')),
    description: fc.constantFrom('with a choir', 'in the extraordinarilylongword garden', 'O’Neill’s'),
    lat: fc.integer({ min: 0, max: 20 }).map((value) => 51.7 + value / 100),
    lon: fc.integer({ min: 0, max: 20 }).map((value) => 19.4 + value / 100),
    start: fc.integer({ min: -100, max: 300 }),
    length: fc.oneof(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 25, max: 200 })),
    occurrences: fc.array(
      fc.record({
        dayOfWeek: fc.constantFrom(...daysOfWeek),
        from: fc.integer({ min: 0, max: 23 }),
        length: fc.integer({ min: 1, max: 10 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    always: fc.boolean(),
    youngest: fc.integer({ min: 0, max: 10 }),
    ages: fc.integer({ min: 0, max: 6 }),
    price: fc.integer({ min: 0, max: 5000 }),
    spread: fc.integer({ min: 0, max: 2000 }),
    currency: fc.constantFrom('PLN', 'JPY', 'EUR'),
    target: fc.constantFrom('ADULT', 'CHILD', 'FAMILY'),
    category: fc.constantFrom('MUSIC', 'SPORT', 'CAFE'),
    bookingMandatory: fc.boolean(),
    adultMandatory: fc.boolean(),
  })
  .map((made) => {
    const from = noon + made.start * hour;
    const occurrences = made.occurrences.map(({ dayOfWeek, from: start, length }) => ({
      dayOfWeek,
      hours: { from: clock(start), to: clock(start + length) },
    }));
    return aContent({
      type: made.type,
      name: `x ${made.name}`,
      description: made.description,
      where: { location: { lat: made.lat, lon: made.lon }, address: 'Piotrkowska 1' },
      when: {
        dateTime: { from: instantAt(from), to: instantAt(from + made.length * hour) },
        occurrences: made.type === 'EVENT' || (made.type === 'PLACE' && made.always) ? [] : occurrences,
      },
      target: { age: { from: made.youngest, to: made.youngest + made.ages }, type: made.target },
      category: made.category,
      price: { from: made.price, to: made.price + made.spread, currency: made.currency },
      bookingMandatory: made.bookingMandatory,
      adultMandatory: made.adultMandatory,
    });
  });

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const ordered = (a: number, b: number) => ({ from: Math.min(a, b), to: Math.max(a, b) });
const range = (max: number) =>
  fc.tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max })).map(([a, b]) => ordered(a, b));
const date = (days: number): string => new Date(noon + days * day).toISOString().slice(0, 10);
const dates = fc
  .tuple(fc.integer({ min: -3, max: 14 }), fc.integer({ min: -3, max: 14 }))
  .map(([a, b]) => ({ from: date(Math.min(a, b)), to: date(Math.max(a, b)) }));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 23 }))
  .map(([from, length]) => ({ from: clock(from), to: clock(from + length) }));

/** Arguments of `findThingsToDo`. */
export const anyQuestion = fc.record({
  search: maybe(
    fc.constantFrom(
      'pup',
      'lodz',
      'łódź mus',
      'strasse',
      'zyw x',
      'extraordinarilylongw',
      'neill',
      'house',
      'nothing',
      '- -',
      'gymn with',
    ),
  ),
  location: fc.constant({ lat: 51.75, lon: 19.45 }),
  sort: maybe(
    fc.record({
      sortBy: fc.constantFrom('GEO_DISTANCE', 'PRICE', 'RELEVANCE'),
      direction: fc.constantFrom('ASC', 'DESC'),
    }),
  ),
  filter: fc.record({
    location: maybe(
      fc.record({ coordinates: fc.constant({ lat: 51.8, lon: 19.5 }), radius: fc.integer({ min: 1, max: 15_000 }) }),
    ),
    target: maybe(
      fc.record({
        age: maybe(fc.array(range(16), { maxLength: 2 })),
        type: maybe(fc.subarray(['ADULT', 'CHILD', 'FAMILY'])),
      }),
    ),
    price: maybe(range(70)),
    type: maybe(fc.subarray(['EVENT', 'RECURRING_EVENT', 'PLACE'])),
    category: maybe(fc.subarray(['MUSIC', 'SPORT'])),
    when: maybe(fc.record({ date: maybe(dates), time: maybe(times) })),
    bookingMandatory: maybe(fc.boolean()),
    adultMandatory: maybe(fc.boolean()),
  }),
});

/** A few hundred seeded listings to ask about. */
export const randomEntries = (count: number, seed = 3): (IndexEntry & { listing: object })[] =>
  fc.sample(anyContent, { numRuns: count, seed }).map((content) => entry(content));

/** What every search index does. `make` answers an empty one. */
export const searchIndexContract = (name: string, make: () => Promise<SearchIndex>): void => {
  const found = async (index: SearchIndex, args: object, time = now): Promise<ListingId[]> => {
    const result = await index.find(asked(args), { size: 500, backward: false }, time);
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.total).toBe(result.value.rows.length);
    return result.value.rows.map(({ listing }) => listing.id);
  };

  describe(`${name}: search index`, () => {
    it('answers as the plain filter does, to 300 random questions', async () => {
      const index = await make();
      const entries = randomEntries(200);
      expect(await index.apply(entries)).toEqual([]);
      await fc.assert(
        fc.asyncProperty(anyQuestion, async (args) => {
          const question = asked(args);
          const expected = entries.filter((candidate) => answers(candidate, question, noon)).map(({ id }) => id);
          expect([...(await found(index, args))].sort()).toEqual(expected.sort());
        }),
        { numRuns: 300, seed: 5 },
      );
    });

    it('puts pages of any size together to the whole, both ways, in every order', async () => {
      const index = await make();
      await index.apply(randomEntries(60, 9));
      const location = { lat: 51.75, lon: 19.45 };
      const orders = [
        {},
        { search: 'x' },
        ...['GEO_DISTANCE', 'PRICE'].flatMap((sortBy) =>
          ['ASC', 'DESC'].map((direction) => ({ location, sort: { sortBy, direction } })),
        ),
      ];
      for (const args of orders) {
        const question = asked(args);
        const whole = await found(index, args);
        for (const [size, backward] of [
          [1, false],
          [7, false],
          [7, true],
          [100, true],
        ] as const) {
          const seen: ListingId[] = [];
          while (seen.length < whole.length) {
            const cut = seen.length === 0 ? undefined : await index.find(question, { size: 500, backward: false }, now);
            const edge = cut?.ok
              ? cut.value.rows.find(({ listing }) => listing.id === (backward ? seen[0] : seen.at(-1)))
              : undefined;
            const page = await index.find(
              question,
              { size, backward, ...(edge && { [backward ? 'before' : 'after']: edge.position }) },
              now,
            );
            if (!page.ok) throw new Error(page.error.code);
            const ids = page.value.rows.map(({ listing }) => listing.id);
            if (backward) seen.unshift(...ids);
            else seen.push(...ids);
            expect(page.value.total).toBe(whole.length);
            expect(page.value.hasNext).toBe(backward ? seen.length > ids.length : seen.length < whole.length);
            expect(page.value.hasPrevious).toBe(backward ? seen.length < whole.length : seen.length > ids.length);
          }
          expect(seen).toEqual(whole);
        }
      }
    });

    it('holds date and hour on one and the same session', async () => {
      const index = await make();
      const content = aContent({
        type: 'RECURRING_EVENT',
        when: {
          dateTime: { from: instantAt(noon - day), to: instantAt(noon + 30 * day) },
          occurrences: [
            { dayOfWeek: 'MON', hours: { from: clock(8), to: clock(9) } },
            { dayOfWeek: 'WED', hours: { from: clock(17), to: clock(18) } },
          ],
        },
      });
      const { id, ...rest } = entry(content);
      await index.apply([{ id, ...rest }]);
      const when = (date: string, from: number) => ({
        filter: { when: { date: { from: date, to: date }, time: { from: clock(from), to: clock(from + 1) } } },
      });
      expect(await found(index, when('2026-11-30', 8))).toEqual([id]);
      expect(await found(index, when('2026-11-25', 17))).toEqual([id]);
      expect(await found(index, when('2026-11-30', 17))).toEqual([]);
    });

    it('finds a listing until its last session has ended, whatever it holds', async () => {
      const index = await make();
      const { id, ...rest } = entry(aContent());
      await index.apply([{ id, ...rest }]);
      const end = Date.parse('2026-11-28T12:00:00Z');
      expect(await found(index, {}, { now: end - 1, asOf: noon })).toEqual([id]);
      expect(await found(index, {}, { now: end, asOf: noon })).toEqual([]);
    });

    it('keeps to the newest version, of a removal too', async () => {
      const index = await make();
      const id = anId();
      const at = (version: number, name: string) => entry(aContent({ name }), { id, version });
      await index.apply([at(3, 'three')]);
      await index.apply([at(2, 'two')]);
      await index.apply([at(3, 'three again')]);
      expect(await found(index, { search: 'three' })).toEqual([id]);
      expect(await found(index, { search: 'again' })).toEqual([]);
      await index.apply([{ id, version: 5, listing: undefined }]);
      await index.apply([at(4, 'four')]);
      expect(await found(index, {})).toEqual([]);
      await index.apply([at(6, 'six')]);
      expect(await found(index, { search: 'six' })).toEqual([id]);
      expect(await found(index, { search: 'three' })).toEqual([]);
    });

    it('answers what it was given, with the distance from where the family is', async () => {
      const index = await make();
      const given = entry(aContent());
      await index.apply([given]);
      const result = await index.find(
        asked({ location: { lat: 51.7592, lon: 19.47 } }),
        { size: 1, backward: false },
        now,
      );
      if (!result.ok) throw new Error(result.error.code);
      expect(result.value.rows[0]?.listing).toEqual(given.listing);
      expect(result.value.rows[0]?.distance).toBeGreaterThan(960);
      expect(result.value.rows[0]?.distance).toBeLessThan(970);
    });
  });
};
