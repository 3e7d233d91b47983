import fc from 'fast-check';
import type { SearchHit, SearchIndex } from '../../application/finding/ports/search-index';
import { type FacetName, facetNames, facetsOf } from '../../domain/finding/facets';
import { matchingSessions } from '../../domain/finding/matches';
import { relevanceOf } from '../../domain/finding/ranking';
import type { SearchQuery } from '../../domain/finding/search-query';
import { priceKey } from '../../domain/listing/price-kind';
import { distanceBetween } from '../../domain/shared/geo';
import { comparePositions, type PageRequest, type Position, pageOf } from '../../domain/shared/paging';
import { isThorough, runs } from '../builders/runs';
import { mentions, wordsOf } from './known-words';
import { anyMoment, anyPage, asked, dateIn, type Listed, type Moment } from './search-index-random';
import { atNoon, idsOf, pageIn, wholeIn } from './search-index-reading';
import { allSessionsOf, answeringSessions } from './truth-answer';
import { truthEntries } from './truth-listings';
import { type TruthFilter, truthQuestion } from './truth-questions';

interface Answer {
  readonly entry: Listed;
  readonly position: Position;
}

const positionOf = (entry: Listed, searchQuery: SearchQuery, start: number): Position | undefined => {
  const { content, id } = entry.listing;
  const { words, order, origin } = searchQuery;
  const { score, errors } = relevanceOf(wordsOf(entry), words);
  if (!mentions(entry, words)) return undefined;
  const key = {
    RELEVANCE: score,
    PRICE: priceKey(content, order.direction),
    GEO_DISTANCE: origin ? distanceBetween(origin, content.where.location) : 0,
    SOONEST: start,
  }[order.by];
  return { key, id, ...(errors > 0 && { tier: errors }) };
};

/** The whole list by brute force. */
const wholeTruth = (
  entries: readonly Listed[],
  filter: TruthFilter,
  searchQuery: SearchQuery,
  { now, asOf }: Moment,
): readonly Answer[] =>
  entries
    .flatMap((entry): Answer[] => {
      const first = answeringSessions(entry, filter, asOf).next().value;
      const position = first && positionOf(entry, searchQuery, first.start);
      const isStillFound = position && answeringSessions(entry, filter, now).next().value;
      return isStillFound ? [{ entry, position }] : [];
    })
    .sort((a, b) => comparePositions(a.position, b.position, searchQuery.order.direction === 'ASC' ? 1 : -1));

const startsOf = (sessions: Iterable<{ readonly start: number }>): number[] =>
  Array.from(sessions, ({ start }) => start);

/** A page whose edges are rows of this list. */
const pageWithin = (
  rows: readonly SearchHit[],
  { after, before, ...page }: typeof anyPage extends fc.Arbitrary<infer Page> ? Page : never,
): PageRequest => {
  const edge = (at: typeof after) => at && rows[at.rank % (rows.length + 1)]?.position;
  const [low, high] = [edge(after), edge(before)];
  return { ...page, ...(low && { after: low }), ...(high && { before: high }) };
};

/** Checks that all conditions of one question hold on one and the same session, over thousands of sessions in ten zones. */
export const searchTruthContract = (name: string, make: () => Promise<SearchIndex>): void => {
  describe(`${name}: all that is asked holds on one and the same session`, () => {
    const entries = truthEntries(isThorough ? 320 : 100, 17);
    let index: SearchIndex;

    beforeAll(async () => {
      index = await make();
      expect(entries.reduce((sum, entry) => sum + allSessionsOf(entry).length, 0)).toBeGreaterThan(
        isThorough ? 10_000 : 3000,
      );
      expect(await index.apply(entries)).toEqual([]);
    });

    it('finds and orders what brute force does, to up to 1,000 random questions', async () => {
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(truthQuestion, anyMoment, async (question, time) => {
          const searchQuery = asked(question);
          const truth = wholeTruth(entries, question.filter, searchQuery, time);
          const rows = await wholeIn(index, question, time);
          expect(idsOf(rows)).toEqual(truth.map(({ entry }) => entry.id));
          rows.forEach((row, rank) => {
            const { entry, position } = truth[rank] ?? {};
            expect(row.position.tier ?? 0).toBe(position?.tier ?? 0);
            // Engines measure distances to the millimetre, each a little differently.
            expect(Math.abs(Number(row.position.key) - Number(position?.key))).toBeLessThan(0.05);
            if (!entry || rank >= 3) return;
            const sessions = answeringSessions(entry, question.filter, time.now);
            expect(startsOf(matchingSessions(row, searchQuery, time.now))).toEqual(startsOf(sessions));
          });
          if (rows.length > 0) answered += 1;
        }),
        { numRuns: runs(1000), seed: 23 },
      );
      // Questions that nothing answers prove little.
      expect(answered).toBeGreaterThan(runs(1000) * 0.4);
    });

    it('cuts pages out of that, both ways', async () => {
      await fc.assert(
        fc.asyncProperty(truthQuestion, anyMoment, anyPage, async (question, time, page) => {
          const rows = await wholeIn(index, question, time);
          const request = pageWithin(rows, page);
          const direction = asked(question).order.direction === 'ASC' ? 1 : -1;
          const compare = (row: SearchHit, position: Position) => comparePositions(row.position, position, direction);
          const expected = pageOf(rows, request, compare);
          const actual = await pageIn(index, question, request, time);
          expect({ ...actual, rows: idsOf(actual.rows) }).toEqual({ ...expected, rows: idsOf(expected.rows) });
        }),
        { numRuns: runs(200), seed: 29 },
      );
    });

    it('counts facets as the domain does', async () => {
      await fc.assert(
        fc.asyncProperty(truthQuestion, anyMoment, async (question, { now }) => {
          const searchQuery = asked(question);
          const mentioning = entries.filter((entry) => mentions(entry, searchQuery.words));
          const answer = await index.facets(searchQuery, { now });
          const answering = (entry: Listed, one: SearchQuery) =>
            matchingSessions(entry, one, now, allSessionsOf(entry));
          expect(answer.ok && answer.value).toEqual(facetsOf(mentioning, searchQuery, now, answering));
        }),
        { numRuns: runs(15), seed: 31 },
      );
    });

    it('counts the same beside a page, of which it tells no less', async () => {
      await fc.assert(
        fc.asyncProperty(truthQuestion, anyMoment, anyPage, async (question, time, page) => {
          const rows = await wholeIn(index, question, time);
          const request = pageWithin(rows, page);
          const [facets, alone] = [
            await index.facets(asked(question), time),
            await pageIn(index, question, request, time),
          ];
          const answer = await index.find(asked(question), request, time, { facets: true });
          expect(answer).toEqual({ ok: true, value: { ...alone, facets: facets.ok && facets.value } });
        }),
        { numRuns: runs(60), seed: 41 },
      );
    });

    it('counts beside a page where each facet has a filter of its own', async () => {
      const filter = {
        category: ['MUSIC', 'SPORT'],
        type: ['RECURRING_EVENT', 'EVENT'],
        when: { date: { from: dateIn(0), to: dateIn(30) } },
        accessibility: ['STEP_FREE'],
        setting: ['INDOOR'],
        language: ['pl'],
        organiser: ['organiser-1'],
        target: { age: [{ from: 0, to: 12 }] },
        price: { from: 0, to: 100 },
      };
      const answer = await index.find(asked({ filter }), { size: 5, backward: false }, atNoon, { facets: true });
      const facets = await index.facets(asked({ filter }), atNoon);
      expect(answer.ok && answer.value.facets).toEqual(facets.ok && facets.value);
    });

    /** What a client asks for when it chooses a value. */
    const choose: { readonly [Name in FacetName]: (filter: TruthFilter, value: string) => object } = {
      category: (filter, value) => ({ ...filter, category: [value] }),
      type: (filter, value) => ({ ...filter, type: [value] }),
      day: (filter, value) => ({ ...filter, when: { ...filter.when, date: { from: value, to: value } } }),
      accessibility: (filter, value) => ({ ...filter, accessibility: [value] }),
      setting: (filter, value) => ({ ...filter, setting: [value] }),
      language: (filter, value) => ({ ...filter, language: [value] }),
      ageBand: (filter, value) => ({ ...filter, target: { ...filter.target, age: [bandOf(value)] } }),
      priceBand: (filter, value) => ({ ...filter, price: bandOf(value) }),
      organiser: (filter, value) => ({ ...filter, organiser: [value] }),
    };
    const bandOf = (value: string) => {
      const [from, to] = value.split('-').map(Number);
      return { from, to };
    };

    it('counts beside a page where several filters of listings hold among the few that a word finds', async () => {
      const filters = fc.record(
        {
          category: fc.constant(['MUSIC', 'SPORT']),
          accessibility: fc.constantFrom(['STEP_FREE'], ['ACCESSIBLE_TOILET']),
          setting: fc.constantFrom(['INDOOR'], ['OUTDOOR']),
          language: fc.constant(['pl']),
          target: fc.constant({ age: [{ from: 3, to: 8 }] }),
          when: fc.constant({ date: { from: dateIn(0), to: dateIn(30) } }),
        },
        { requiredKeys: ['accessibility', 'setting'] },
      );
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(filters, anyPage, async (filter, page) => {
          const question = { search: 'pup', filter };
          const request = pageWithin(await wholeIn(index, question, atNoon), page);
          const alone = await pageIn(index, question, request, atNoon);
          const answer = await index.find(asked(question), request, atNoon, { facets: true });
          const mentioning = entries.filter((entry) => mentions(entry, asked(question).words));
          const answering = (entry: Listed, one: SearchQuery) =>
            matchingSessions(entry, one, atNoon.now, allSessionsOf(entry));
          const facets = facetsOf(mentioning, asked(question), atNoon.now, answering);
          expect(answer).toEqual({ ok: true, value: { ...alone, facets } });
          if (facets.setting.length === 2 && alone.total > 0) answered += 1;
        }),
        { numRuns: runs(30), seed: 43 },
      );
      expect(answered).toBeGreaterThan(runs(30) * 0.4);
    });

    it('counts with each value of a facet what choosing it finds', async () => {
      await fc.assert(
        fc.asyncProperty(truthQuestion, anyMoment, async ({ sort: _, ...question }, { now }) => {
          const answer = await index.facets(asked(question), { now });
          if (!answer.ok) throw new Error(answer.error.code);
          for (const facet of facetNames) {
            for (const { value, count } of answer.value[facet].slice(0, 3)) {
              const chosen = { ...question, filter: choose[facet](question.filter, value) };
              const page = await pageIn(index, chosen, { size: 1, backward: false }, { now, asOf: now });
              expect([facet, value, page.total]).toEqual([facet, value, count]);
            }
          }
        }),
        { numRuns: runs(15), seed: 37 },
      );
    });
  });
};
