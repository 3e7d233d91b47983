import SearchableMap from 'minisearch/SearchableMap';
import { type ListingWords, wordScores } from '../../../domain/finding/ranking';
import type { AskedWord } from '../../../domain/shared/words';

/** Listings, known by their slots, that hold a word; true where it stands in the name. */
type Postings = Map<number, boolean>;

/** Which listings mention which words, in a radix tree, so that the beginning of a word is found as fast as the whole. */
export const makeWordIndex = () => {
  const tree = new SearchableMap<Postings>();

  const put = (word: string, slot: number, inName: boolean): void => {
    const postings = tree.get(word);
    if (postings) postings.set(slot, inName);
    else tree.set(word, new Map([[slot, inName]]));
  };

  const drop = (word: string, slot: number): void => {
    const postings = tree.get(word);
    postings?.delete(slot);
    if (postings?.size === 0) tree.delete(word);
  };

  /** What one word counts for in each slot; 0 where it is not mentioned. */
  const scoresOf = ({ beginnings, asWritten }: AskedWord, slots: number): Uint8Array => {
    const scores = new Uint8Array(slots);
    const raise = (postings: Postings, named: number, other: number): void => {
      for (const [slot, inName] of postings) {
        const score = inName ? named : other;
        if (score > (scores[slot] ?? 0)) scores[slot] = score;
      }
    };
    for (const beginning of beginnings)
      for (const [known, postings] of tree.atPrefix(beginning)) {
        if (known === beginning) raise(postings, wordScores.wordOfName, wordScores.word);
        else raise(postings, wordScores.beginningInName, wordScores.beginning);
      }
    const written = asWritten && tree.get(asWritten);
    if (written) raise(written, wordScores.asWrittenInName, wordScores.asWritten);
    return scores;
  };

  return {
    add: (slot: number, { name, others }: ListingWords): void => {
      for (const word of name) put(word, slot, true);
      for (const word of others) put(word, slot, false);
    },
    remove: (slot: number, { name, others }: ListingWords): void => {
      for (const word of name) drop(word, slot);
      for (const word of others) drop(word, slot);
    },
    /** The relevance of slots 0 to `slots` - 1; 0 where a word is missing. `words` are not empty. */
    relevance: (words: readonly AskedWord[], slots: number): Uint16Array => {
      const sums = new Uint16Array(slots);
      words.forEach((word, index) => {
        const scores = scoresOf(word, slots);
        for (let slot = 0; slot < slots; slot++) {
          const score = scores[slot] ?? 0;
          const sum = sums[slot] ?? 0;
          sums[slot] = score === 0 || (index > 0 && sum === 0) ? 0 : sum + score;
        }
      });
      return sums;
    },
  };
};
