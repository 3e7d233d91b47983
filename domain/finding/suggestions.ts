import * as v from 'valibot';
import { type Category, categories, type PublicListing } from '../listing/content';
import { coordinates } from '../listing/content-rules';
import { fromParse, type InvalidInput } from '../shared/faults';
import { type Coordinates, distanceBetween } from '../shared/geo';
import type { ListingId, OrganiserId } from '../shared/ids';
import { ok, type Result } from '../shared/result';
import { orAbsent, rowsRule, type Unparsed } from '../shared/rules';
import { type AskedWord, askedWordsOf, eachOnce } from '../shared/words';
import { searchRules } from './search-rules';
import { matchesWords, mentionsAll } from './words-found';

/** Ranks the kinds: before a kind come those that stand above it. */
export const suggestionKinds = ['CATEGORY', 'PLACE', 'ORGANISER', 'LISTING'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** Says what somebody may be about to type. Something is found by it. */
export interface Suggestion {
  /** Of a category its name in the API; of all others words that are found. */
  readonly text: string;
  readonly kind: SuggestionKind;
  readonly listingId?: ListingId;
  readonly organiserId?: OrganiserId;
}

/** Holds what somebody has typed so far. */
export interface SuggestQuery {
  readonly words: readonly AskedWord[];
  readonly size: number;
  readonly origin?: Coordinates;
}

const usualSize = 10;
const maxSize = 20;

const suggestRules = v.object({
  text: searchRules,
  location: orAbsent(coordinates),
  first: orAbsent(rowsRule(maxSize)),
});

/** Holds a query for suggestions as a family sends it. */
export type RawSuggestQuery = Unparsed<v.InferOutput<typeof suggestRules>>;

/** Returns what was sent as a query for suggestions, or every fault of it. */
export const parseSuggestQuery = (raw: RawSuggestQuery): Result<SuggestQuery, InvalidInput> => {
  const parsed = fromParse(v.safeParse(suggestRules, raw));
  if (!parsed.ok) return parsed;
  const { text, location, first } = parsed.value;
  return ok({
    words: eachOnce(askedWordsOf(text)),
    size: first ?? usualSize,
    ...(location && { origin: location }),
  });
};

/** Describes a listing that is found by the words. */
export interface SuggestionCandidate {
  readonly listing: PublicListing;
  readonly organiserName: string;
}

/** Of a kind that many listings share so many are told: a name that is looked for is not to stand behind them. */
const maxShared = 2;

/** Returns the categories whose names the words begin. */
export const suggestedCategories = (words: readonly AskedWord[]): readonly Category[] =>
  words.length === 0 ? [] : categories.filter((category) => mentionsAll([nameOf(category)], words));

const nameOf = (category: Category): string => category.toLowerCase().replaceAll('_', ' ');

const edges = /^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu;

/** Returns the places that an address names, such as a street and a town: without numbers, which stand for one house or round. */
export const placesOf = (address: string): string[] =>
  address
    .split(/[,;\n]/)
    .map((part) => part.split(/\s+/).filter((word) => !/\p{N}/u.test(word)))
    .map((words) => words.join(' ').replace(edges, ''))
    .filter((place) => place !== '');

interface Counted {
  readonly suggestion: Suggestion;
  readonly count: number;
}

/** Those that most listings share first, then by what they say. */
const mostFirst = (all: readonly (readonly [string, Suggestion])[]): readonly Suggestion[] => {
  const byKey = new Map<string, Counted>();
  for (const [key, suggestion] of all) {
    const known = byKey.get(key);
    byKey.set(key, { suggestion: known?.suggestion ?? suggestion, count: (known?.count ?? 0) + 1 });
  }
  return [...byKey]
    .sort(([a, { count: countA }], [b, { count: countB }]) => countB - countA || (a < b ? -1 : 1))
    .map(([, { suggestion }]) => suggestion);
};

const nearestFirst = (candidates: readonly SuggestionCandidate[], origin: Coordinates | undefined) => {
  if (!origin) return candidates;
  const metres = ({ listing }: SuggestionCandidate) => distanceBetween(origin, listing.content.where.location);
  return [...candidates].sort((a, b) => metres(a) - metres(b));
};

/**
 * Returns what may be about to be typed: exact hits before those with a typing error, and among them categories, places and organisers,
 * two of each at most, then listings, nearest first where it is known from where. `candidates` are found by the words, best
 * first; `found` are those of `suggestedCategories` that have something to find.
 */
export const suggestionsOf = (
  { words, size, origin }: SuggestQuery,
  candidates: readonly SuggestionCandidate[],
  found: readonly Category[],
): readonly Suggestion[] => {
  const isMeant = (text: string): boolean => mentionsAll([text], words);
  const placed = candidates.flatMap(({ listing }) =>
    placesOf(listing.content.where.address)
      .filter(isMeant)
      .map((text) => [text, { text, kind: 'PLACE' }] as const),
  );
  const offered = candidates
    .filter(({ organiserName }) => isMeant(organiserName))
    .map(({ listing: { organiserId }, organiserName: text }) => {
      return [`${text} ${organiserId}`, { text, kind: 'ORGANISER', organiserId }] as const;
    });
  const named = nearestFirst(candidates, origin)
    .filter(({ listing }) => isMeant(listing.content.name))
    .map(({ listing: { id, content } }): Suggestion => ({ text: content.name, kind: 'LISTING', listingId: id }));
  const all: readonly Suggestion[] = [
    ...found.map((text): Suggestion => ({ text, kind: 'CATEGORY' })),
    ...mostFirst(placed).slice(0, maxShared),
    ...mostFirst(offered).slice(0, maxShared),
    ...named,
  ];
  const isExact = ({ text, kind }: Suggestion) =>
    matchesWords([kind === 'CATEGORY' ? nameOf(text as Category) : text], words);
  return [...all.filter(isExact), ...all.filter((one) => !isExact(one))].slice(0, size);
};
