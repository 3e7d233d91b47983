import * as v from 'valibot';
import type {
  FoundPage,
  IndexEntry,
  SearchHit,
  SearchIndex,
  SearchUnavailable,
} from '../../application/finding/ports/search-index';
import type { Clock } from '../../application/ports/clock';
import type { Logger } from '../../application/ports/logger';
import type { Facets } from '../../domain/finding/facets';
import type { SearchQuery } from '../../domain/finding/search-query';
import { distanceBetween } from '../../domain/shared/geo';
import type { ListingId } from '../../domain/shared/ids';
import { comparePositions, type Page, type Position } from '../../domain/shared/paging';
import { err, ok, type Result } from '../../domain/shared/result';
import { bulkIndex } from './bulk-index';
import type { EngineClient } from './engine-client';
import { isOutOfReach, Refused } from './engine-errors';
import { type FacetsBeside, facetSearches, facetsBeside, readFacets } from './facets';
import { readClusters } from './map-clusters';
import { positionOf } from './order';
import { isNarrowed, isWidest, nextWindow, windowOf } from './page-window';
import { type Reading, readingOf } from './reading';
import { readRow, rowField } from './row';
import { behindSearch, pageSearch, totalSearch } from './searches';
import type { Clause } from './session-script';

interface Settings {
  /** The alias that the index stands behind. */
  readonly alias: string;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Milliseconds that one attempt at an answer may take; the client's own limit without it. */
  readonly timeoutMs?: number;
  /** Tests read what they have just written; nobody else waits for that. */
  readonly refresh?: boolean;
}

const hit = v.object({
  sort: v.array(v.union([v.number(), v.string()])),
  fields: v.object({ [rowField]: v.tuple([v.string()]) }),
});
const answer = v.object({
  hits: v.object({ total: v.optional(v.object({ value: v.number() })), hits: v.array(v.unknown()) }),
  aggregations: v.optional(v.unknown()),
});
const answers = v.object({ responses: v.array(v.unknown()) });
const refusal = v.object({ status: v.optional(v.number()), error: v.unknown() });

type Answer = v.InferOutput<typeof answer>;

const readAnswer = (response: unknown): Answer => {
  if (v.is(refusal, response)) throw new Refused(response.status, response.error);
  return v.parse(answer, response);
};

const hitOf = (raw: unknown, searchQuery: SearchQuery): SearchHit => {
  const { sort, fields } = v.parse(hit, raw);
  const row = readRow(fields[rowField][0]);
  const distanceMetres = searchQuery.origin && distanceBetween(searchQuery.origin, row.listing.content.where.location);
  return { ...row, distanceMetres, position: positionOf(searchQuery, row.listing.id, sort) };
};

/** Cuts the page out of the rows that were read, and says whether the list goes on where it ends. */
const cutPage = (rows: readonly SearchHit[], { searchQuery, size, backward, stop }: Reading) => {
  const direction = searchQuery.order.direction === 'ASC' ? 1 : -1;
  const isBefore = (end: Position, { position }: SearchHit): boolean => {
    const order = comparePositions(position, end, direction);
    return backward ? order > 0 : order < 0;
  };
  const inside = rows.filter((row) => !stop || isBefore(stop, row)).slice(0, size);
  const goesOn = rows.length > inside.length;
  return { inside: backward ? inside.reverse() : inside, goesOn };
};

type Ask = (searches: readonly Clause[]) => Promise<Answer[]>;

/** Returns rows within a window: others found there may have rows between them that were not. */
const rowsOf = (reading: Reading, index: number, { hits }: Answer): readonly SearchHit[] => {
  const { from, to } = windowOf(reading, index);
  return hits.hits
    .map((raw) => hitOf(raw, reading.searchQuery))
    .filter(({ position }) => Number(position.key) >= from && Number(position.key) < to);
};

/** Looks farther ahead until the page is full or nothing is left to find. */
const widened = async (
  ask: Ask,
  reading: Reading,
  first: readonly SearchHit[],
  total: number,
): Promise<readonly SearchHit[]> => {
  let rows = first;
  for (let index = 0; !isWidest(reading, index) && rows.length <= reading.size && rows.length < total; ) {
    index = nextWindow(index, total);
    const [answered] = await ask([pageSearch(reading, index)]);
    rows = answered ? rowsOf(reading, index, answered) : [];
  }
  return rows;
};

/** Returns what was read as a page; `behind` is what was found on its other side. */
const pageOf = (rows: readonly SearchHit[], total: number, behind: Answer | undefined, reading: Reading) => {
  const { inside, goesOn } = cutPage(rows, reading);
  const hasBehind = behind !== undefined && behind.hits.hits.length > 0;
  const [hasNext, hasPrevious] = reading.backward ? [hasBehind, goesOn] : [goesOn, hasBehind];
  return { rows: inside, total, hasNext, hasPrevious };
};

const noFacets: FacetsBeside = { byPage: undefined, searches: [] };

/** Facets beside a page: its own search counts what it can, unless it looks through a part of the list only. */
const facetsOf = ({ searchQuery, time: { now } }: Reading, counted: boolean): FacetsBeside =>
  counted ? facetsBeside(searchQuery, now) : { byPage: undefined, searches: facetSearches(searchQuery, now) };

const aggregationsOf = (answers: readonly Answer[]) => answers.map(({ aggregations }) => aggregations);

/** Reads the page, its total and its flags: `answers` to its own search, to one for the total unless it is `counted`, and behind it. */
const readPage = async (
  ask: Ask,
  reading: Reading,
  answers: readonly Answer[],
  counted: boolean,
): Promise<Page<SearchHit>> => {
  const [first] = answers;
  const total = answers[counted ? 0 : 1]?.hits.total?.value ?? 0;
  const rows = await widened(ask, reading, first ? rowsOf(reading, 0, first) : [], total);
  return pageOf(rows, total, reading.start && answers.at(-1), reading);
};

/** Reads a page, and its facets where they are asked for: in one round trip, unless few listings have a session soon. */
const search = async (ask: Ask, reading: Reading, withFacets: boolean): Promise<FoundPage> => {
  const { start } = reading;
  const counted = !isNarrowed(reading);
  const { byPage, searches } = withFacets ? facetsOf(reading, counted) : noFacets;
  const ofPage = [
    { ...pageSearch(reading, 0), ...byPage?.more },
    ...(counted ? [] : [totalSearch(reading)]),
    ...(start ? [behindSearch(reading, start)] : []),
  ];
  const answers = await ask([...ofPage, ...searches.map((one) => one.search)]);
  const page = await readPage(ask, reading, answers.slice(0, ofPage.length), counted);
  if (!withFacets) return page;
  const ofFacets = aggregationsOf([...(byPage ? answers.slice(0, 1) : []), ...answers.slice(ofPage.length)]);
  return { ...page, facets: readFacets([...(byPage ? [byPage] : []), ...searches], ofFacets) };
};

/** Counts all facets in one round trip. */
const facets = async (ask: Ask, searchQuery: SearchQuery, now: number): Promise<Facets> => {
  const searches = facetSearches(searchQuery, now);
  const answers = await ask(searches.map((one) => one.search));
  return readFacets(searches, aggregationsOf(answers));
};

export const makeOpenSearchIndex = (
  client: EngineClient,
  { alias, logger, clock, timeoutMs, refresh = false }: Settings,
): SearchIndex => {
  /**
   * Several searches in one round trip. Part of an answer, because some shard failed, would be a wrong answer. No search is ever asked
   * again: each has its moment, and to keep what it found would cost a fifth of it.
   */
  const ask: Ask = async (searches) => {
    const header = { index: alias, allow_partial_search_results: false, request_cache: false };
    const bulkBody = searches.flatMap((search) => [header, search]);
    const answered = await client.transport.request(
      { method: 'POST', path: '/_msearch', bulkBody },
      timeoutMs ? { requestTimeout: timeoutMs } : {},
    );
    return v.parse(answers, answered.body).responses.map(readAnswer);
  };

  const orUnavailable = async <T>(answer: () => Promise<T>): Promise<Result<T, SearchUnavailable>> => {
    try {
      return ok(await answer());
    } catch (failure) {
      if (!isOutOfReach(failure)) throw failure;
      logger.error('search engine out of reach', failure);
      return err({ code: 'SearchUnavailable' });
    }
  };

  const aggregated = async (asked: Clause): Promise<unknown> => (await ask([asked]))[0]?.aggregations;

  return {
    find: (searchQuery, page, time, also) =>
      orUnavailable(() => search(ask, readingOf(searchQuery, page, time), also?.facets === true)),
    facets: (searchQuery, { now }) => orUnavailable(() => facets(ask, searchQuery, now)),
    clusters: (searchQuery, zoom, { now }) => orUnavailable(() => readClusters(aggregated, searchQuery, zoom, now)),
    apply: async (entries: readonly IndexEntry[]): Promise<readonly ListingId[]> => {
      const failed = await bulkIndex(client, alias, entries, { now: clock.now(), refresh });
      if (failed.length > 0) logger.warn('entries not indexed', { statuses: failed.map(({ status }) => status) });
      return failed.map(({ id }) => id);
    },
  };
};
