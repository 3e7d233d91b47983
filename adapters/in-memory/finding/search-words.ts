import SearchableMap from 'minisearch/SearchableMap';
import { type ListingWords, type Relevance, wordScores } from '../../../domain/finding/ranking';
import { formsWithErrors, isNearly } from '../../../domain/finding/words-found';
import type { AskedWord } from '../../../domain/shared/words';

/** Listings, known by their numbers, that hold a word; true where it stands in the name. */
type Postings = Map<number, boolean>;

const isError = (score: number): boolean => score < wordScores.beginning;

/**
 * Tells which listings mention which words, by a radix tree, so that the beginning of a word is found as fast as the
 * whole.
 */
export const makeWordIndex = () => {
  const tree = new SearchableMap<Postings>();

  const put = (word: string, listing: number, inName: boolean): void => {
    const postings = tree.get(word);
    if (postings) postings.set(listing, inName);
    else tree.set(word, new Map([[listing, inName]]));
  };

  const drop = (word: string, listing: number): void => {
    const postings = tree.get(word);
    postings?.delete(listing);
    if (postings?.size === 0) tree.delete(word);
  };

  /** What one word counts for in each listing that mentions it. */
  const scoresOf = (word: AskedWord): Map<number, number> => {
    const scores = new Map<number, number>();
    const raise = (postings: Postings, named: number, other: number): void => {
      for (const [listing, inName] of postings) {
        const score = inName ? named : other;
        if (score > (scores.get(listing) ?? 0)) scores.set(listing, score);
      }
    };
    for (const beginning of word.beginnings)
      for (const [known, postings] of tree.atPrefix(beginning)) {
        if (known === beginning) raise(postings, wordScores.wordOfName, wordScores.word);
        else raise(postings, wordScores.beginningInName, wordScores.beginning);
      }
    const written = word.asWritten && tree.get(word.asWritten);
    if (written) raise(written, wordScores.asWrittenInName, wordScores.asWritten);
    for (const form of formsWithErrors(word))
      for (const [known, postings] of tree.atPrefix(form.charAt(0))) {
        if (isNearly([form], known)) raise(postings, wordScores.typingErrorInName, wordScores.typingError);
      }
    return scores;
  };

  return {
    add: (listing: number, { name, others }: ListingWords): void => {
      for (const word of name) put(word, listing, true);
      for (const word of others) put(word, listing, false);
    },
    remove: (listing: number, { name, others }: ListingWords): void => {
      for (const word of name) drop(word, listing);
      for (const word of others) drop(word, listing);
    },
    /** Returns `relevanceOf` of the domain for the listings that mention all of the words. `words` are not empty. */
    relevance: (words: readonly AskedWord[]): Map<number, Relevance> => {
      const [first = new Map<number, number>(), ...others] = words.map(scoresOf);
      const all = [...first].filter(([listing]) => others.every((scores) => scores.has(listing)));
      return new Map(
        all.map(([listing, score]) => {
          const scores = [score, ...others.map((other) => other.get(listing) ?? 0)];
          return [listing, { score: scores.reduce((a, b) => a + b, 0), errors: scores.filter(isError).length }];
        }),
      );
    },
  };
};
