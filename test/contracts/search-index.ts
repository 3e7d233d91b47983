import fc from 'fast-check';
import type { SearchHit, SearchIndex } from '../../application/finding/ports/search-index';
import { comparePositions, type Page, type Position, pageOf } from '../../domain/shared/paging';
import { hour, instantAt } from '../../domain/shared/time';
import { aContent, anId, noon } from '../builders/listings';
import { runs } from '../builders/runs';
import { examples, kinds, onDay, when } from './search-index-examples';
import { searchMapContract } from './search-index-map';
import { searchPlacesContract } from './search-index-places';
import { searchPricesContract } from './search-index-prices';
import {
  anyMoment,
  anyPage,
  anySearchQuery,
  asked,
  entryOf,
  type Listed,
  plainList,
  randomEntries,
} from './search-index-random';
import { atNoon, idsOf, pageIn, wholeIn } from './search-index-reading';
import { searchWordsContract } from './search-index-words';

type Edge = { readonly rank: number; readonly beside: boolean } | undefined;

/** A row's own position, or one just after it that no row has: a cursor may outlive its row. */
const positionAt = (rows: readonly SearchHit[], edge: Edge): Position | undefined => {
  const position = edge && rows[edge.rank]?.position;
  return position && edge.beside ? { ...position, id: `${position.id}-` } : position;
};

/** What every search index does. `make` answers an empty one. */
export const searchIndexContract = (name: string, make: () => Promise<SearchIndex>): void => {
  const filled = async (entries: readonly Listed[]): Promise<SearchIndex> => {
    const index = await make();
    expect(await index.apply(entries)).toEqual([]);
    return index;
  };

  describe(`${name}: search index`, () => {
    describe('finds', () => {
      const listed = Object.entries(kinds).map(([kind, content]) => ({ kind, entry: entryOf(aContent(content)) }));
      let index: SearchIndex;

      beforeAll(async () => {
        index = await filled(listed.map(({ entry }) => entry));
      });

      it.each(examples)('%s', async (_, args, expected) => {
        const ids = idsOf(await wholeIn(index, args));
        const found = listed.filter(({ entry }) => ids.includes(entry.id)).map(({ kind }) => kind);
        expect(found.sort().join(' ')).toBe(expected);
      });
    });

    searchWordsContract(filled);
    searchMapContract(filled);
    searchPlacesContract(filled);

    it('answers up to 300 random search queries as a plain filter and a plain sort do', async () => {
      const entries = randomEntries(200);
      const index = await filled(entries);
      await fc.assert(
        fc.asyncProperty(anySearchQuery, anyMoment, async (args, time) => {
          const expected = plainList(entries, asked(args), time);
          const rows = await wholeIn(index, args, time);
          expect(idsOf(rows)).toEqual(expected.map(({ id }) => id));
          rows.forEach(({ position }, rank) => {
            expect(position.id).toBe(expected[rank]?.id);
            // Engines measure distances to the millimetre, each a little differently.
            expect(Math.abs(Number(position.key) - Number(expected[rank]?.key))).toBeLessThan(0.05);
          });
        }),
        { numRuns: runs(300), seed: 5 },
      );
    });

    it('cuts any page out of that list, with flags that never lie', async () => {
      const index = await filled(randomEntries(200, 11));
      await fc.assert(
        fc.asyncProperty(anySearchQuery, anyMoment, anyPage, async (args, time, { after, before, ...page }) => {
          const rows = await wholeIn(index, args, time);
          const [low, high] = [positionAt(rows, after), positionAt(rows, before)];
          const request = { ...page, ...(low && { after: low }), ...(high && { before: high }) };
          const direction = asked(args).order.direction === 'ASC' ? 1 : -1;
          const compare = (row: SearchHit, position: Position) => comparePositions(row.position, position, direction);
          const expected = pageOf(rows, request, compare);
          const actual = await pageIn(index, args, request, time);
          expect({ ...actual, rows: idsOf(actual.rows) }).toEqual({ ...expected, rows: idsOf(expected.rows) });
        }),
        { numRuns: runs(150), seed: 7 },
      );
    });

    it('puts pages of any size together to the whole, both ways, in every order', async () => {
      const index = await filled(randomEntries(60, 9));
      const location = { lat: 51.753137, lon: 19.451719 };
      const sorts = ['GEO_DISTANCE', 'PRICE', 'RELEVANCE'].flatMap((sortBy) =>
        ['ASC', 'DESC'].map((direction) => ({ search: 'x', location, sort: { sortBy, direction } })),
      );
      const sizes = [1, 7, 100].flatMap((size) => [true, false].map((backward) => ({ size, backward })));
      for (const args of [{}, ...sorts]) {
        const whole = idsOf(await wholeIn(index, args));
        for (const { size, backward } of sizes) {
          let seen: SearchHit[] = [];
          let goesOn = true;
          while (goesOn) {
            const edge = (backward ? seen[0] : seen.at(-1))?.position;
            const cut = edge && (backward ? { before: edge } : { after: edge });
            const page = await pageIn(index, args, { size, backward, ...cut }, atNoon);
            seen = backward ? [...page.rows, ...seen] : [...seen, ...page.rows];
            goesOn = backward ? page.hasPrevious : page.hasNext;
            expect(backward ? page.hasNext : page.hasPrevious).toBe(edge !== undefined);
            expect(page.total).toBe(whole.length);
            expect(goesOn).toBe(seen.length < whole.length);
          }
          expect(idsOf(seen)).toEqual(whole);
        }
      }
    });

    it('finds what begins in a hundred years, and up to the end of time, by its days and hours', async () => {
      const entry = (from: string, to: string, ...hours: Parameters<typeof when>[2][]) =>
        entryOf(aContent({ type: hours.length > 0 ? 'RECURRING_EVENT' : 'EVENT', when: when(from, to, ...hours) }));
      const far = entry('2126-11-29T10:00:00Z', '2126-11-29T12:00:00Z');
      const weekly = entry('2126-11-01T00:00:00Z', '2136-10-01T00:00:00Z', ['TUE', '17:00', '18:00']);
      const last = entry('9999-12-31T10:00:00Z', '9999-12-31T23:59:59-18:00');
      const index = await filled([far, weekly, last]);
      const found = async (args: object) => idsOf(await wholeIn(index, args));
      const hours = (from: string, to: string) => ({ filter: { when: { time: { from, to } } } });
      expect(await found({})).toEqual([weekly.id, far.id, last.id]);
      expect(await found(onDay('2126-11-29'))).toEqual([far.id]);
      expect(await found(onDay('2126-11-29', ['11:59', '13:00']))).toEqual([far.id]);
      expect(await found(onDay('2126-11-29', ['12:00', '13:00']))).toEqual([]);
      expect(await found(onDay('9999-12-31', ['17:00', '18:00']))).toEqual([last.id]);
      expect(await found(hours('17:30:00Z', '17:31:00Z'))).toEqual([weekly.id, last.id]);
      const years = { date: { from: '0001-01-01', to: '9999-12-31' } };
      expect(await found({ filter: { when: years } })).toEqual([weekly.id, far.id, last.id]);
      expect(await found({ filter: { when: { ...years, ...hours('11:00:00Z', '11:30:00Z').filter.when } } })).toEqual([
        far.id,
        last.id,
      ]);
    });

    it.each([false, true])(
      'repeats and leaves out nothing while listings come and go between pages, backward: %s',
      async (backward) => {
        const at = (minute: string) =>
          entryOf(aContent({ when: when(`2026-11-26T10:${minute}:00Z`, `2026-11-26T11:${minute}:00Z`) }));
        const [a, b, c, d, e, f] = ['10', '20', '30', '40', '50', '55'].map(at);
        const index = await filled([a, b, c, d, e, f].flatMap((entry) => entry ?? []));
        const ends = backward ? [f, e, d, c, b, a] : [a, b, c, d, e, f];
        const page = (edge?: Position) => {
          const cut = edge && (backward ? { before: edge } : { after: edge });
          return pageIn(index, {}, { size: 2, backward, ...cut }, atNoon);
        };
        const inOrder = ({ rows }: Page<SearchHit>) => (backward ? idsOf(rows).reverse() : idsOf(rows));
        const first = await page();
        expect(inOrder(first)).toEqual(ends.slice(0, 2).map((entry) => entry?.id));
        // Both that were seen go, one comes that is before them, and one behind.
        const gone = ends
          .slice(0, 2)
          .flatMap((entry) => (entry ? [{ id: entry.id, version: 9, listing: undefined }] : []));
        const [early, late] = [at('00'), at('58')];
        expect(await index.apply([...gone, early, late])).toEqual([]);
        const second = await page((backward ? first.rows[0] : first.rows.at(-1))?.position);
        const third = await page((backward ? second.rows[0] : second.rows.at(-1))?.position);
        const last = await page((backward ? third.rows[0] : third.rows.at(-1))?.position);
        const rest = [...ends.slice(2).map((entry) => entry?.id), (backward ? early : late).id];
        expect([second, third, last].flatMap(inOrder)).toEqual(rest);
        expect([second.total, last.hasNext && last.hasPrevious]).toEqual([6, false]);
      },
    );

    it('puts first what the name says, and whole words before their beginnings', async () => {
      const names = ['Drumming', 'Drum', 'Choir'];
      const [beginning, whole, elsewhere] = names.map((text) =>
        entryOf(aContent({ name: text, description: 'With a drum.' })),
      );
      const index = await filled([beginning, elsewhere, whole].flatMap((entry) => (entry ? [entry] : [])));
      expect(idsOf(await wholeIn(index, { search: 'drum' }))).toEqual([whole?.id, beginning?.id, elsewhere?.id]);
    });

    it('finds a listing until its last session has ended, whatever it holds', async () => {
      const entry = entryOf(aContent());
      const index = await filled([entry]);
      const end = Date.parse('2026-11-28T12:00:00Z');
      expect(idsOf(await wholeIn(index, {}, { now: end - 1, asOf: noon }))).toEqual([entry.id]);
      expect(idsOf(await wholeIn(index, {}, { now: end, asOf: noon }))).toEqual([]);
    });

    it.each([
      ['Africa/Cairo', '2027-04-29T22:00:00Z', '2027-04-30', ['23:00', '00:00', '00:30', '01:00', '01:30']],
      ['Europe/Warsaw', '2027-03-28T01:00:00Z', '2027-03-28', ['01:30', '02:00', '02:30', '03:00', '03:30']],
    ])('takes hours that the clock of %s leaves out as none', async (timeZone, change, date, hours) => {
      const moment = Date.parse(change);
      const entries = [-2, 0].map((begins) => {
        const [from, to] = [begins, begins + 2].map((hours_) => instantAt(moment + hours_ * hour));
        return entryOf(aContent({ when: { ...when(String(from), String(to)), timeZone } }));
      });
      const index = await filled(entries);
      for (const from of hours)
        for (const to of hours.filter((other) => other !== from)) {
          const args = { filter: { when: { date: { from: date, to: date }, time: { from, to } } } };
          const expected = plainList(entries, asked(args), atNoon).map(({ id }) => id);
          expect({ from, to, found: idsOf(await wholeIn(index, args)) }).toEqual({ from, to, found: expected });
        }
    });

    it('keeps the order of the first page while sessions end', async () => {
      const weekly = {
        type: 'RECURRING_EVENT',
        when: when('2026-11-23T00:00:00Z', '2026-12-20T00:00:00Z', ['TUE', '11:00', '13:00']),
      } as const;
      const first = entryOf(aContent(weekly));
      const second = entryOf(aContent({ when: when('2026-11-26T10:00:00Z', '2026-11-26T11:00:00Z') }));
      const index = await filled([second, first]);
      const later = noon + 2 * hour;
      expect(idsOf(await wholeIn(index, {}, { now: later, asOf: noon }))).toEqual([first.id, second.id]);
      expect(idsOf(await wholeIn(index, {}, { now: later, asOf: later }))).toEqual([second.id, first.id]);
    });

    it('finds more listings than one page of an engine holds', async () => {
      const entries = Array.from({ length: 700 }, () => entryOf(aContent()));
      const index = await filled(entries);
      const page = await pageIn(index, {}, { size: 500, backward: false }, atNoon);
      expect(page).toMatchObject({ total: 700, hasNext: true, hasPrevious: false });
      expect(page.rows).toHaveLength(500);
      const last = await pageIn(index, {}, { size: 1, backward: true }, atNoon);
      expect(last).toMatchObject({ total: 700, hasNext: false, hasPrevious: true });
    });

    it('keeps to the newest version, of a removal too', async () => {
      const index = await make();
      const id = anId();
      const put = (version: number, text: string) => index.apply([entryOf(aContent({ name: text }), { id, version })]);
      const remove = (version: number) => index.apply([{ id, version, listing: undefined }]);
      const names = async () => (await wholeIn(index, {})).map(({ listing }) => listing.content.name);
      await put(3, 'three');
      await put(2, 'two');
      await put(3, 'three again');
      expect(await names()).toEqual(['three']);
      await remove(5);
      await put(4, 'four');
      await put(5, 'five');
      expect(await names()).toEqual([]);
      await put(6, 'six');
      await remove(6);
      expect(await names()).toEqual(['six']);
      expect(await wholeIn(index, { search: 'three' })).toEqual([]);
    });

    it('knows a removal that comes before its listing', async () => {
      const index = await make();
      const entry = entryOf(aContent(), { version: 1 });
      expect(await index.apply([{ id: entry.id, version: 2, listing: undefined }])).toEqual([]);
      expect(await index.apply([entry])).toEqual([]);
      expect(await wholeIn(index, {})).toEqual([]);
    });

    it('takes texts at their longest, and the busiest of schedules', async () => {
      const days = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
      const occurrences = Array.from({ length: 199 }, (_, index): [(typeof days)[number], string, string] => {
        const time = `${String(index % 24).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`;
        return [days[index % 7] ?? 'MON', time, index % 2 === 0 ? '00:59' : '23:59'];
      });
      const busy = entryOf(
        aContent({
          type: 'PLACE',
          description: '각'.repeat(10_000),
          when: when('2018-01-01T00:00:00Z', '2028-01-01T00:00:00Z', ...occurrences),
        }),
      );
      const index = await filled([busy]);
      expect(idsOf(await wholeIn(index, { search: '각'.repeat(400) }))).toEqual([busy.id]);
      expect(idsOf(await wholeIn(index, onDay('2027-11-25', ['10:00', '10:01'])))).toEqual([busy.id]);
    });

    it('answers what it was given, with the distance from where the family is', async () => {
      const given = entryOf(aContent({ image: { name: 'a', bucket: 'b', key: 'c/d.png', region: 'e' } }));
      const index = await filled([given]);
      const [row] = await wholeIn(index, { location: { lat: 51.7592, lon: 19.47 } });
      expect(row?.listing).toEqual(given.listing);
      expect(row?.distanceMetres).toBeGreaterThan(960);
      expect(row?.distanceMetres).toBeLessThan(970);
      expect((await wholeIn(index, {}))[0]?.distanceMetres).toBeUndefined();
    });

    searchPricesContract(make);

    it('has nothing to do without entries', async () => {
      const index = await make();
      expect(await index.apply([])).toEqual([]);
      expect(await wholeIn(index, { filter: { when: { date: { from: '2026-11-24', to: '2026-11-24' } } } })).toEqual(
        [],
      );
    });
  });
};
