import { priceKey } from '../listing/price-kind';
import { distanceBetween } from '../shared/geo';
import { type AskedWord, knownWordsOf } from '../shared/words';
import { firstMatchingSession, type SearchCandidate } from './matches';
import type { SearchQuery } from './search-query';

/**
 * What one word of the search query counts for, by the best place it is mentioned in. Every answer mentions every word, so how
 * rare a word is tells answers apart from nothing; and a score that depends on the one listing alone stays what it is
 * while others come and go, so that pages fit together.
 */
export const wordScores = {
  asWrittenInName: 8,
  asWritten: 7,
  wordOfName: 6,
  beginningInName: 4,
  word: 2,
  beginning: 1,
} as const;

/** The words of a listing in all their forms, each once: of its name, and of its other texts. */
export interface ListingWords {
  readonly name: readonly string[];
  readonly others: readonly string[];
}

export const listingWords = ({ listing: { content }, organiserName }: SearchCandidate): ListingWords => {
  const name = new Set(knownWordsOf(content.name));
  const others = new Set([content.description, content.where.address, organiserName].flatMap(knownWordsOf));
  return { name: [...name], others: [...others].filter((word) => !name.has(word)) };
};

/** The sum of what each word counts for; 0 without words. */
export const relevanceOf = ({ name, others }: ListingWords, words: readonly AskedWord[]): number => {
  const scoreOf = ({ beginnings, asWritten }: AskedWord): number => {
    const isWhole = (word: string) => beginnings.includes(word);
    const begins = (word: string) => beginnings.some((beginning) => word.startsWith(beginning));
    if (asWritten && name.includes(asWritten)) return wordScores.asWrittenInName;
    if (asWritten && others.includes(asWritten)) return wordScores.asWritten;
    if (name.some(isWhole)) return wordScores.wordOfName;
    if (name.some(begins)) return wordScores.beginningInName;
    if (others.some(isWhole)) return wordScores.word;
    return others.some(begins) ? wordScores.beginning : 0;
  };
  return words.reduce((sum, word) => sum + scoreOf(word), 0);
};

/**
 * What an answer is ordered by: score, whole units, metres, or the start of the first session that answers and had not
 * ended at `asOf` (milliseconds since the epoch); undefined when there is no such session. Equal keys fall back to the
 * id, ascending in every order.
 */
export const keyOf = (candidate: SearchCandidate, searchQuery: SearchQuery, asOf: number): number | undefined => {
  const { content } = candidate.listing;
  const { order, origin } = searchQuery;
  if (order.by === 'RELEVANCE') return relevanceOf(listingWords(candidate), searchQuery.words);
  if (order.by === 'PRICE') return priceKey(content, order.direction);
  if (order.by === 'GEO_DISTANCE') return origin && distanceBetween(origin, content.where.location);
  return firstMatchingSession(content, searchQuery.when, asOf)?.start;
};
