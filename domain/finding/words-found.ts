import { type AskedWord, knownWordsOf, lettersOf } from '../shared/words';
import { isTypingErrorOf, mayHoldError } from './typing-errors';

/** Returns whether each word begins some word of the texts, in one of its forms. */
export const matchesWords = (texts: readonly string[], words: readonly AskedWord[]): boolean => {
  if (words.length === 0) return true;
  const letters = texts.map(lettersOf).join(' ');
  if (!words.every(({ beginnings }) => beginnings.some((beginning) => letters.includes(beginning.replaceAll('=', '')))))
    return false;
  const known = texts.flatMap(knownWordsOf);
  return words.every(({ beginnings }) =>
    beginnings.some((beginning) => known.some((candidate) => candidate.startsWith(beginning))),
  );
};

/** Returns the forms of an asked word in which errors are looked for. */
export const formsWithErrors = ({ beginnings }: AskedWord): string[] => beginnings.filter(mayHoldError);

/** Returns whether a known word is one of the asked forms but for a typing error. */
export const isNearly = (forms: readonly string[], known: string): boolean =>
  forms.some((form) => isTypingErrorOf(form, known));

/** Returns whether each word is mentioned in the texts: begins a word of theirs, or is one but for a typing error. */
export const mentionsAll = (texts: readonly string[], words: readonly AskedWord[]): boolean => {
  if (matchesWords(texts, words)) return true;
  if (!words.some((word) => formsWithErrors(word).length > 0)) return false;
  const known = texts.flatMap(knownWordsOf);
  return words.every((word) => {
    const forms = formsWithErrors(word);
    return known.some((one) => word.beginnings.some((beginning) => one.startsWith(beginning)) || isNearly(forms, one));
  });
};
