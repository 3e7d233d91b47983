import type { SearchCandidate } from '../../domain/finding/matches';
import { type ListingWords, listingWords, relevanceOf } from '../../domain/finding/ranking';
import type { AskedWord } from '../../domain/shared/words';

const known = new WeakMap<SearchCandidate, ListingWords>();

/** Returns the words of a listing, which every question looks in: they are read once. */
export const wordsOf = (candidate: SearchCandidate): ListingWords => {
  const words = known.get(candidate) ?? listingWords(candidate);
  known.set(candidate, words);
  return words;
};

/** Returns whether each of the words counts for something: `mentionsAll` of the domain reads the texts anew each time. */
export const mentions = (candidate: SearchCandidate, words: readonly AskedWord[]): boolean =>
  words.every((word) => relevanceOf(wordsOf(candidate), [word]).score > 0);
