import type { IndexEntry, SearchHit, SearchIndex, SearchTime } from '../../../application/finding/ports/search-index';
import { type Facets, facetsOf } from '../../../domain/finding/facets';
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

/** Every id keeps its number for good, and a removed one its version: a late entry cannot bring it back. */
interface Known {
  readonly version: number;
  /** Without a listing, neither. */
  readonly slot: SearchedSlot | undefined;
  readonly words: ListingWords | undefined;
}

/** Where a listing that answers stands. One object for each: they may be all that there are. */
interface Match extends Position {
  readonly tier: number;
  readonly key: number;
  readonly slot: SearchedSlot;
}

const positionAt = ({ key, id, tier }: Match): Position => (tier > 0 ? { key, id, tier } : { key, id });

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

const hitOf = (match: Match, { origin }: SearchQuery): SearchHit => {
  const { listing, organiserName, placesLeft, place } = match.slot;
  const distanceMetres = origin && distanceBetween(origin, place);
  return { listing, organiserName, ...(placesLeft && { placesLeft }), distanceMetres, position: positionAt(match) };
};

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

type EachMentioning = (searchQuery: SearchQuery, tell: (slot: SearchedSlot, relevance: Relevance) => void) => void;

/** Counts the facets of listings that mention the asked words. */
const facetsAt = (eachMentioning: EachMentioning, searchQuery: SearchQuery, now: number): Facets => {
  const slots: SearchedSlot[] = [];
  eachMentioning(searchQuery, (slot) => void slots.push(slot));
  return facetsOf(slots, searchQuery, now, answeringAt(now));
};

/** Answers every search query as `matches` and `positionOf` of the domain do, in a few milliseconds over 10,000 listings. */
export const makeInMemorySearchIndex = (): SearchIndex => {
  const entries: Known[] = [];
  const numberOf = new Map<string, number>();
  const words = makeWordIndex();

  const put = (entry: IndexEntry): void => {
    const number = numberOf.get(entry.id) ?? entries.length;
    const known = entries[number];
    if (known && known.version >= entry.version) return;
    if (known?.words) words.remove(number, known.words);
    numberOf.set(entry.id, number);
    const slot = entry.listing && slotOf(entry);
    const ownWords = entry.listing && listingWords(entry);
    entries[number] = { version: entry.version, slot, words: ownWords };
    if (ownWords) words.add(number, ownWords);
  };

  /** Tells of each listing that mentions the asked words, and how well. */
  const eachMentioning: EachMentioning = (searchQuery, tell) => {
    const relevance = searchQuery.words.length > 0 ? words.relevance(searchQuery.words) : undefined;
    entries.forEach(({ slot }, number) => {
      const known = relevance ? relevance.get(number) : nothingAsked;
      if (slot && known) tell(slot, known);
    });
  };

  const matchesOf = (searchQuery: SearchQuery, { now, asOf }: SearchTime): Match[] => {
    const answering = makeAnswering(searchQuery, asOf);
    const answeringNow = now === asOf ? answering : makeAnswering(searchQuery, now);
    const matches: Match[] = [];
    eachMentioning(searchQuery, (slot, { score, errors }) => {
      const start = answering.firstStart(slot);
      if (start === undefined || (now !== asOf && answeringNow.firstStart(slot) === undefined)) return;
      matches.push({ key: keyOf(slot, searchQuery, start, score), id: slot.id, tier: errors, slot });
    });
    return matches;
  };

  return {
    find: async (searchQuery, request, time, also) => {
      const direction = searchQuery.order.direction === 'ASC' ? 1 : -1;
      const compare = (match: Match, position: Position) => comparePositions(match, position, direction);
      const page = selectPage(matchesOf(searchQuery, time), request, compare);
      const rows = page.rows.map((match) => hitOf(match, searchQuery));
      return ok({
        ...page,
        rows,
        ...(also?.facets && { facets: facetsAt(eachMentioning, searchQuery, time.now) }),
      });
    },
    facets: async (searchQuery, { now }) => ok(facetsAt(eachMentioning, searchQuery, now)),
    clusters: async (searchQuery, zoom, { now }) => {
      return ok(clustersOf(matchesOf(searchQuery, { now, asOf: now }).map(placeOf), zoom));
    },
    apply: async (news) => {
      news.forEach(put);
      return [];
    },
  };
};
