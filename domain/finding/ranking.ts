import { priceKey } from '../listing/price-kind';
import { distanceBetween } from '../shared/geo';
import type { Position } from '../shared/paging';
import { type AskedWord, knownWordsOf } from '../shared/words';
import { firstMatchingSession, type SearchCandidate } from './matches';
import type { SearchQuery } from './search-query';
import { formsWithErrors, isNearly } from './words-found';

/**
 * Says what one word of the search query counts for, by the best place it is mentioned in. Every answer mentions every
 * word, so how rare a word is tells answers apart from nothing; and a score that depends on the one listing alone stays
 * what it is while others come and go, so that pages fit together.
 */
export const wordScores = {
  asWrittenInName: 8,
  asWritten: 7,
  wordOfName: 6,
  beginningInName: 4,
  word: 2,
  beginning: 1,
  typingErrorInName: 0.5,
  typingError: 0.25,
} as const;

/** Holds the words of a listing in all their forms, each once: of its name, and of its other texts. */
export interface ListingWords {
  readonly name: readonly string[];
  readonly others: readonly string[];
}

export const listingWords = ({ listing: { content }, organiserName }: SearchCandidate): ListingWords => {
  const name = new Set(knownWordsOf(content.name));
  const others = new Set([content.description, content.where.address, organiserName].flatMap(knownWordsOf));
  return { name: [...name], others: [...others].filter((word) => !name.has(word)) };
};

/** Tells how well a listing answers the words that are asked for. */
export interface Relevance {
  /** The sum of what each word counts for; 0 without words. */
  readonly score: number;
  /** How many of the words are found by a typing error only: who has fewer of them comes first in every order. */
  readonly errors: number;
}

const scoreByError = ({ name, others }: ListingWords, word: AskedWord): number => {
  const forms = formsWithErrors(word);
  if (name.some((known) => isNearly(forms, known))) return wordScores.typingErrorInName;
  return others.some((known) => isNearly(forms, known)) ? wordScores.typingError : 0;
};

const scoreOf = ({ name, others }: ListingWords, word: AskedWord): number => {
  const { beginnings, asWritten } = word;
  const isWhole = (known: string) => beginnings.includes(known);
  const begins = (known: string) => beginnings.some((beginning) => known.startsWith(beginning));
  if (asWritten && name.includes(asWritten)) return wordScores.asWrittenInName;
  if (asWritten && others.includes(asWritten)) return wordScores.asWritten;
  if (name.some(isWhole)) return wordScores.wordOfName;
  if (name.some(begins)) return wordScores.beginningInName;
  if (others.some(isWhole)) return wordScores.word;
  if (others.some(begins)) return wordScores.beginning;
  return scoreByError({ name, others }, word);
};

/** Returns how well a listing answers the words; a word that it does not mention counts for nothing. */
export const relevanceOf = (listing: ListingWords, words: readonly AskedWord[]): Relevance => {
  const scores = words.map((word) => scoreOf(listing, word));
  return {
    score: scores.reduce((sum, score) => sum + score, 0),
    errors: scores.filter((score) => score > 0 && score < wordScores.beginning).length,
  };
};

/**
 * Returns where an answer stands in the search query's order: by score, whole units, metres, or the start of the first session that
 * answers and had not ended at `asOf` (milliseconds since the epoch); undefined when there is no such session. Equal keys
 * fall back to the id, ascending in every order; exact answers stand before those by a typing error in every order.
 * `wordsOf` answers the words of a listing, where they are at hand.
 */
export const positionOf = (
  candidate: SearchCandidate,
  searchQuery: SearchQuery,
  asOf: number,
  wordsOf = listingWords,
): Position | undefined => {
  const { id, content } = candidate.listing;
  const { order, origin, words } = searchQuery;
  const { score, errors } = words.length > 0 ? relevanceOf(wordsOf(candidate), words) : { score: 0, errors: 0 };
  const keys: { readonly [By in typeof order.by]: () => number | undefined } = {
    RELEVANCE: () => score,
    PRICE: () => priceKey(content, order.direction),
    GEO_DISTANCE: () => (origin ? distanceBetween(origin, content.where.location) : 0),
    SOONEST: () => firstMatchingSession(candidate, searchQuery, asOf)?.start,
  };
  const key = keys[order.by]();
  return key === undefined ? undefined : { key, id, ...(errors > 0 && { tier: errors }) };
};
