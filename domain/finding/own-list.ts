import * as v from 'valibot';
import type { LiveListing } from '../listing/listing';
import { priceKey } from '../listing/price-kind';
import { fromParse, type InvalidInput } from '../shared/faults';
import { comparePositions, type Position } from '../shared/paging';
import { ok, type Result } from '../shared/result';
import type { Unparsed } from '../shared/rules';
import { type AskedWord, askedWordsOf, eachOnce } from '../shared/words';
import { searchRules, sortRules } from './search-rules';
import { matchesWords } from './words-found';

export interface OwnOrder {
  readonly by: 'NEWEST' | 'PRICE' | 'RELEVANCE';
  readonly direction: 'ASC' | 'DESC';
}

/** Holds what an organiser asks of the own listings. */
export interface OwnListQuery {
  readonly words: readonly AskedWord[];
  readonly order: OwnOrder;
}

const ownRules = v.object({
  search: v.optional(v.nullable(searchRules)),
  sort: v.pipe(
    v.optional(v.nullable(sortRules)),
    v.check((sort) => sort?.sortBy !== 'GEO_DISTANCE', 'has no place to measure the distance from'),
    v.check((sort) => sort?.sortBy !== 'SOONEST', 'orders by SOONEST what families find, and no list of your own'),
  ),
});

/** Without `sort`: by relevance when words are asked for, else newest first. */
const orderOf = (sort: v.InferOutput<typeof sortRules> | null | undefined, hasWords: boolean): OwnOrder => {
  if (sort?.sortBy === 'PRICE') return { by: 'PRICE', direction: sort.direction ?? 'ASC' };
  if (!hasWords) return { by: 'NEWEST', direction: 'DESC' };
  return { by: 'RELEVANCE', direction: (sort?.sortBy && sort.direction) || 'DESC' };
};

/** Holds what an organiser sends to search and order the own listings. */
export type RawOwnListQuery = Unparsed<v.InferOutput<typeof ownRules>>;

/** Returns what was sent as a query of the own listings, or every fault of it. */
export const parseOwnListQuery = (raw: RawOwnListQuery): Result<OwnListQuery, InvalidInput> => {
  const parsed = fromParse(v.safeParse(ownRules, raw));
  if (!parsed.ok) return parsed;
  const words = eachOnce(askedWordsOf(parsed.value.search ?? ''));
  return ok({ words, order: orderOf(parsed.value.sort, words.length > 0) });
};

/** How many of the words begin a word of the name: what the name says counts most. */
const relevanceOf = ({ content }: LiveListing, words: readonly AskedWord[]): number =>
  words.filter((word) => matchesWords([content.name], [word])).length;

const keyOf = (listing: LiveListing, { words, order }: OwnListQuery): Position['key'] => {
  if (order.by === 'NEWEST') return listing.createdAt;
  if (order.by === 'RELEVANCE') return relevanceOf(listing, words);
  return priceKey(listing.content, order.direction);
};

/** Returns the listings that mention the words, in the asked order. */
export const ownListOf = (
  listings: readonly LiveListing[],
  searchQuery: OwnListQuery,
  organiserName: string,
): { readonly listing: LiveListing; readonly position: Position }[] => {
  const direction = searchQuery.order.direction === 'ASC' ? 1 : -1;
  return listings
    .filter(({ content }) =>
      matchesWords([content.name, content.description, content.where.address, organiserName], searchQuery.words),
    )
    .map((listing) => ({ listing, position: { key: keyOf(listing, searchQuery), id: listing.id } }))
    .sort((a, b) => comparePositions(a.position, b.position, direction));
};
