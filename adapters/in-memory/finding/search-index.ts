import type { IndexEntry, SearchHit, SearchIndex, SearchTime } from '../../../application/finding/ports/search-index';
import { facetsOf } from '../../../domain/finding/facets';
import { clustersOf } from '../../../domain/finding/map-cells';
import { type ListingWords, listingWords, type Relevance } from '../../../domain/finding/ranking';
import type { SearchQuery } from '../../../domain/finding/search-query';
import { priceKey } from '../../../domain/listing/price-kind';
import { distanceBetween } from '../../../domain/shared/geo';
import { comparePositions, type Position } from '../../../domain/shared/paging';
import { ok } from '../../../domain/shared/result';
import { selectPage } from './search-page';
import { type Answering, makeAnswering, type SearchedSlot, slotOf } from './search-sessions';
import { makeWordIndex } from './search-words';

interface Listed {
  readonly slot: SearchedSlot;
  readonly words: ListingWords;
}

/** Every id keeps its number for good, and a removed one its version: a late entry cannot bring it back. */
interface Known {
  readonly version: number;
  readonly listed: Listed | undefined;
}

interface Mentioning {
  readonly slot: SearchedSlot;
  readonly relevance: Relevance;
}

interface Match {
  readonly slot: SearchedSlot;
  readonly position: Position;
}

const positionAt = (key: number, id: string, errors: number): Position =>
  errors > 0 ? { key, id, tier: errors } : { key, id };

const nothingAsked: Relevance = { score: 0, errors: 0 };

const keyOf = (
  { listing, place }: SearchedSlot,
  { order, origin }: SearchQuery,
  start: number,
  score: number,
): number => {
  if (order.by === 'SOONEST') return start;
  if (order.by === 'PRICE') return priceKey(listing.content, order.direction);
  if (order.by === 'RELEVANCE') return score;
  return origin ? distanceBetween(origin, place) : 0;
};

const hitOf = (
  { slot: { listing, organiserName, placesLeft }, position }: Match,
  { origin }: SearchQuery,
): SearchHit => ({
  listing,
  organiserName,
  ...(placesLeft && { placesLeft }),
  distanceMetres: origin && distanceBetween(origin, listing.content.where.location),
  position,
});

/** Returns the sessions of a listing that answer any of several search queries. What is the same for all listings is worked out once. */
const answeringAt = (now: number) => {
  const answerings = new Map<SearchQuery, Answering>();
  return (slot: SearchedSlot, asked: SearchQuery) => {
    const known = answerings.get(asked) ?? makeAnswering(asked, now);
    answerings.set(asked, known);
    return known.all(slot);
  };
};

const placeOf = ({ slot: { listing } }: Match) => ({ id: listing.id, location: listing.content.where.location });

/** Answers every search query as `matches` and `positionOf` of the domain do, in a few milliseconds over 10,000 listings. */
export const makeInMemorySearchIndex = (): SearchIndex => {
  const entries: Known[] = [];
  const numberOf = new Map<string, number>();
  const words = makeWordIndex();

  const put = (entry: IndexEntry): void => {
    const number = numberOf.get(entry.id) ?? entries.length;
    const known = entries[number];
    if (known && known.version >= entry.version) return;
    if (known?.listed) words.remove(number, known.listed.words);
    numberOf.set(entry.id, number);
    const listed = entry.listing && { slot: slotOf(entry), words: listingWords(entry) };
    entries[number] = { version: entry.version, listed };
    if (listed) words.add(number, listed.words);
  };

  /** Listings that mention the asked words, and how well. */
  const mentioning = (searchQuery: SearchQuery): readonly Mentioning[] => {
    const relevance = searchQuery.words.length > 0 ? words.relevance(searchQuery.words) : undefined;
    const found: Mentioning[] = [];
    entries.forEach(({ listed }, number) => {
      const known = relevance ? relevance.get(number) : nothingAsked;
      if (listed && known) found.push({ slot: listed.slot, relevance: known });
    });
    return found;
  };

  const matchesOf = (searchQuery: SearchQuery, { now, asOf }: SearchTime): Match[] => {
    const answering = makeAnswering(searchQuery, asOf);
    const answeringNow = now === asOf ? answering : makeAnswering(searchQuery, now);
    const matches: Match[] = [];
    for (const { slot, relevance } of mentioning(searchQuery)) {
      const start = answering.firstStart(slot);
      if (start === undefined || (now !== asOf && answeringNow.firstStart(slot) === undefined)) continue;
      const key = keyOf(slot, searchQuery, start, relevance.score);
      matches.push({ slot, position: positionAt(key, slot.listing.id, relevance.errors) });
    }
    return matches;
  };

  return {
    find: async (searchQuery, request, time) => {
      const direction = searchQuery.order.direction === 'ASC' ? 1 : -1;
      const compare = (match: Match, position: Position) => comparePositions(match.position, position, direction);
      const page = selectPage(matchesOf(searchQuery, time), request, compare);
      return ok({ ...page, rows: page.rows.map((match) => hitOf(match, searchQuery)) });
    },
    facets: async (searchQuery, { now }) => {
      const slots = mentioning(searchQuery).map(({ slot }) => slot);
      return ok(facetsOf(slots, searchQuery, now, answeringAt(now)));
    },
    clusters: async (searchQuery, zoom, { now }) => {
      return ok(clustersOf(matchesOf(searchQuery, { now, asOf: now }).map(placeOf), zoom));
    },
    apply: async (news) => {
      news.forEach(put);
      return [];
    },
  };
};
