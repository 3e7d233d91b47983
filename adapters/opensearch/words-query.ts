import { wordScores } from '../../domain/finding/ranking';
import { formsWithErrors } from '../../domain/finding/words-found';
import type { AskedWord } from '../../domain/shared/words';
import { indexedBeginnings } from './index-definition';
import { isToldByOpenWords, wordsNear } from './open-words';
import type { Clause } from './session-script';

const isIndexed = (beginning: string): boolean => {
  const letters = Array.from(beginning).length;
  return letters >= indexedBeginnings.from && letters <= indexedBeginnings.to;
};

/** A word of a field that begins so: a word of its own where beginnings are indexed as such, else a prefix. */
const begins = (field: string, beginnings: readonly string[]): Clause => {
  const indexed = beginnings.filter(isIndexed);
  const should: Clause[] = [
    ...(indexed.length > 0 ? [{ terms: { [`${field}.beginnings`]: indexed } }] : []),
    ...beginnings.filter((beginning) => !isIndexed(beginning)).map((beginning) => ({ prefix: { [field]: beginning } })),
  ];
  return { bool: { should, minimum_should_match: 1 } };
};

/** The field of open words beside one of words. */
const openWordsBeside = { nameWords: 'openNameWords', otherWords: 'openOtherWords' } as const;

/** Bounds the words of a question whose errors are looked up: each adds some 15 KB to a request. The errors of others are searched for. */
const maxLookedUp = 6;

/**
 * A word of a field that is one of the forms but for one letter behind the first. The engine looks up two hundred words while it
 * makes itself ready to look for one form with errors.
 */
const isNearly = (
  forms: readonly string[],
  typed: string,
  isLookedUp: boolean,
): ((field: keyof typeof openWordsBeside) => Clause) => {
  const isTold = (form: string): boolean => isLookedUp && isToldByOpenWords(form);
  const near = forms.filter(isTold).map((form) => wordsNear(form, form === typed));
  const others = forms.filter((form) => !isTold(form));
  const open = near.flatMap((words) => words.open);
  const known = near.flatMap((words) => words.known);
  return (field) => ({
    bool: {
      should: [
        { terms: { [openWordsBeside[field]]: open } },
        { terms: { [field]: known } },
        ...others.map((value) => ({
          fuzzy: {
            [field]: { value, fuzziness: 1, prefix_length: 1, transpositions: false, rewrite: 'constant_score' },
          },
        })),
      ],
      minimum_should_match: 1,
    },
  });
};

/** A word that is found without an error counts for more than all that scores tell apart: 50 words of 8 are less. */
const withoutError = 1000;

/** Returns whether some of the words may be found by a typing error. */
export const mayHoldErrors = (words: readonly AskedWord[]): boolean =>
  words.some((word) => formsWithErrors(word).length > 0);

/** The best place that a word is mentioned in decides what it counts for; see `wordScores`. */
const mentionsWord = (word: AskedWord, exactly: number, isLookedUp: boolean): Clause => {
  const { beginnings, asWritten } = word;
  const [typed] = beginnings;
  if (typed === undefined) return { match_none: {} };
  const scored = (filter: Clause, boost: number): Clause => ({ constant_score: { filter, boost } });
  const forms = formsWithErrors(word);
  const nearly = isNearly(forms, typed, isLookedUp);
  return {
    dis_max: {
      queries: [
        ...(asWritten ? [scored({ term: { nameWords: asWritten } }, exactly + wordScores.asWrittenInName)] : []),
        ...(asWritten ? [scored({ term: { otherWords: asWritten } }, exactly + wordScores.asWritten)] : []),
        scored({ terms: { nameWords: beginnings } }, exactly + wordScores.wordOfName),
        scored(begins('nameWords', beginnings), exactly + wordScores.beginningInName),
        scored({ terms: { otherWords: beginnings } }, exactly + wordScores.word),
        scored(begins('otherWords', beginnings), exactly + wordScores.beginning),
        ...(forms.length > 0 ? [scored(nearly('nameWords'), wordScores.typingErrorInName)] : []),
        ...(forms.length > 0 ? [scored(nearly('otherWords'), wordScores.typingError)] : []),
      ],
    },
  };
};

/** Returns a clause for each word. The engine's score is told apart by `readScore`. */
export const mentionsWords = (words: readonly AskedWord[]): Clause[] => {
  const exactly = mayHoldErrors(words) ? withoutError : 0;
  return words.map((word, index) => mentionsWord(word, exactly, index < maxLookedUp));
};

export interface Scored {
  readonly score: number;
  /** How many words are found by an error only. */
  readonly tier: number;
}

/** Returns what the engine's score says. */
export const readScore = (engineScore: number, words: readonly AskedWord[]): Scored => {
  if (!mayHoldErrors(words)) return { score: engineScore, tier: 0 };
  const exact = Math.floor(engineScore / withoutError);
  return { score: engineScore - exact * withoutError, tier: words.length - exact };
};

/** Returns the engine's score of a position. */
export const engineScoreOf = ({ score, tier }: Scored, words: readonly AskedWord[]): number =>
  mayHoldErrors(words) ? (words.length - tier) * withoutError + score : score;

const tierSource = `return params.words - Math.floor(_score / ${withoutError}.0);`;
const scoreSource = `return _score - Math.floor(_score / ${withoutError}.0) * ${withoutError}.0;`;

const numberSort = (source: string, order: string, words: number): Clause => ({
  _script: { type: 'number', order, script: { lang: 'painless', source, params: { words } } },
});

/** Sorts by how many words are found by an error only. */
export const tierSort = (words: readonly AskedWord[], order: 'asc' | 'desc'): Clause =>
  numberSort(tierSource, order, words.length);

/** Sorts by what words count for, errors apart. */
export const scoreSort = (words: readonly AskedWord[], order: 'asc' | 'desc'): Clause =>
  numberSort(scoreSource, order, words.length);
