import type { Client } from '@opensearch-project/opensearch';
import * as v from 'valibot';
import type { Logger } from '../../application/ports/logger';
import type { Found, IndexEntry, SearchIndex } from '../../application/ports/search-index';
import type { Question } from '../../domain/finding/question';
import type { PublicListing } from '../../domain/listing/content';
import { distanceBetween } from '../../domain/shared/geo';
import { type ListingId, listingId, organiserId } from '../../domain/shared/ids';
import { comparePositions, type Page, type PageRequest, type Position } from '../../domain/shared/paging';
import { err, ok } from '../../domain/shared/result';
import { documentOf } from './document';
import { queryOf, sortOf } from './query';

interface Settings {
  /** The alias that the index stands behind. */
  readonly alias: string;
  readonly logger: Logger;
  /** Tests read what they have just written; nobody else waits for that. */
  readonly refresh?: boolean;
}

const hit = v.object({
  sort: v.tuple([v.number(), v.string()]),
  _source: v.object({ listing: v.record(v.string(), v.unknown()) }),
});
const answer = v.object({
  hits: v.object({ total: v.optional(v.object({ value: v.number() })), hits: v.array(v.unknown()) }),
});
const refused = v.object({
  error: v.object({
    type: v.string(),
    reason: v.optional(v.nullable(v.string())),
    root_cause: v.optional(v.array(v.unknown())),
  }),
});
const bulkItem = v.object({ index: v.object({ _id: v.string(), status: v.number() }) });

/** A stale entry meets a newer version: that is done, not failed. */
const conflict = 409;

const storedListing = (source: Readonly<Record<string, unknown>>): PublicListing => {
  const { id, organiserId: organiser, ...rest } = source;
  return {
    ...(rest as { content: PublicListing['content'] }),
    id: listingId(String(id)),
    organiserId: organiserId(String(organiser)),
  };
};

const readAnswer = (response: unknown) => {
  if (v.is(refused, response)) throw new Error('the search engine refused a query', { cause: response.error });
  return v.parse(answer, response);
};

/** Positions around a row that no other row stands between: the row itself counts among those behind a page. */
const justAfter = ({ key, id }: Position) => [key, `${id}\u0000`];
const justBefore = ({ key, id }: Position) => [
  key,
  `${id.slice(0, -1)}${String.fromCharCode(id.charCodeAt(id.length - 1) - 1)}\uffff`,
];

interface Moments {
  readonly now: number;
  readonly asOf: number;
}

/** The page and one row more, read from its cursor on; and, if there is a cursor, one row of what lies behind it. */
const requestsOf = (question: Question, { size, backward, after, before }: PageRequest, time: Moments): object[] => {
  const start = backward ? before : after;
  const common = { query: queryOf(question, time), _source: ['listing'] };
  const rows = {
    ...common,
    size: size + 1,
    track_total_hits: true,
    sort: sortOf(question, time.asOf, backward),
    ...(start && { search_after: [start.key, start.id] }),
  };
  if (!start) return [rows];
  const behind = {
    ...common,
    size: 1,
    track_total_hits: false,
    sort: sortOf(question, time.asOf, !backward),
    search_after: backward ? justBefore(start) : justAfter(start),
  };
  return [rows, behind];
};

/** Whether a row read from one cursor on has not come to the other. */
const isWithin = (position: Position, { backward, after, before }: PageRequest, { order }: Question): boolean => {
  const stop = backward ? after : before;
  if (!stop) return true;
  const compared = comparePositions(position, stop, order.direction === 'ASC' ? 1 : -1);
  return backward ? compared > 0 : compared < 0;
};

const isOutOfReach = (failure: unknown): boolean =>
  failure instanceof Error &&
  ['ConnectionError', 'TimeoutError', 'NoLivingConnectionsError', 'ResponseError'].includes(failure.name) &&
  !('statusCode' in failure && typeof failure.statusCode === 'number' && failure.statusCode < 429);

export const makeOpenSearchIndex = (client: Client, { alias, logger, refresh = false }: Settings): SearchIndex => {
  const foundOf = (raw: unknown, question: Question): Found => {
    const { sort, _source } = v.parse(hit, raw);
    const listing = storedListing(_source.listing);
    const distance = question.origin && distanceBetween(question.origin, listing.content.where.location);
    return { listing, distance, position: { key: sort[0], id: sort[1] } };
  };

  /** The page, and whether anything stands on the side that it was cut from, in one round trip. */
  const search = async (question: Question, page: PageRequest, time: Moments): Promise<Page<Found>> => {
    const body = requestsOf(question, page, time).flatMap((request) => [{ index: alias }, request]);
    const { body: answers } = await client.msearch({ body });
    const [first, behind] = answers.responses.map(readAnswer);
    const found = (first?.hits.hits ?? []).map((raw) => foundOf(raw, question));
    const inside = found.filter(({ position }) => isWithin(position, page, question)).slice(0, page.size);
    const goesOn = found.length > inside.length;
    const hasBehind = (behind?.hits.hits.length ?? 0) > 0;
    return {
      rows: page.backward ? inside.reverse() : inside,
      total: first?.hits.total?.value ?? 0,
      hasNext: page.backward ? hasBehind : goesOn,
      hasPrevious: page.backward ? goesOn : hasBehind,
    };
  };

  return {
    find: async (question, page, time) => {
      try {
        return ok(await search(question, page, time));
      } catch (failure) {
        if (!isOutOfReach(failure)) throw failure;
        logger.error('search engine out of reach', failure);
        return err({ code: 'SearchUnavailable' });
      }
    },
    apply: async (entries: readonly IndexEntry[]) => {
      if (entries.length === 0) return [];
      const body = entries.flatMap((entry) => [
        { index: { _index: alias, _id: entry.id, version: entry.version, version_type: 'external' } },
        documentOf(entry),
      ]);
      const { body: response } = await client.bulk({ body, refresh: refresh ? 'wait_for' : false });
      const items = response.items.map((item) => v.parse(bulkItem, item).index);
      const failed = items.filter(({ status }) => status >= 300 && status !== conflict);
      if (failed.length > 0) logger.warn('entries not indexed', { statuses: failed.map(({ status }) => status) });
      return failed.map(({ _id }): ListingId => listingId(_id));
    },
  };
};
