/** Stand in a word for one letter: for any, and for one that is not of the first letter's alphabet. No word holds these signs. */
const anyLetter = '_';
const strangeLetter = '?';

/**
 * Bounds the letters of words whose typing errors open words tell: a known word of so many has as many open words, each as long as
 * itself.
 */
const maxLetters = 24;
/** Errors are looked for in words of so many letters. */
const minLetters = 5;

/** Errors are looked for in words of these alphabets, behind their first letter. */
const startsWithLetter = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** The letters that most words are of, as folding leaves them. */
const alphabets = ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзиклмнопрстуфхцчшщъыьэюя', 'αβγδεζηθικλμνξοπρστυφχψω'];

/** The alphabet of a word's first letter, which two words that differ by a typing error share; empty where it is of no alphabet. */
const alphabetOf = ([first = '']: readonly string[]): string => alphabets.find((all) => all.includes(first)) ?? '';

/** Cuts a word in two behind each of its letters, with `count` letters left out between: the first stays. */
const cuts = (letters: readonly string[], count: 0 | 1): readonly (readonly [head: string, tail: string])[] => {
  const found: [string, string][] = [];
  const word = letters.join('');
  let end = 0;
  for (let index = 0; index < letters.length - count; index++) {
    end += letters[index]?.length ?? 0;
    const left = count === 0 ? 0 : (letters[index + 1]?.length ?? 0);
    found.push([word.slice(0, end), word.slice(end + left)]);
  }
  return found;
};

/** Puts something else in the place of `count` letters behind the first, each time somewhere else. */
const replaced = (letters: readonly string[], count: 0 | 1, by: string): string[] =>
  cuts(letters, count).map(([head, tail]) => head + by + tail);

/**
 * Returns a known word with one letter behind its first left open, each in turn: `swims` is `s_ims`, `sw_ms`, `swi_s` and `swim_`.
 * None where no asked word that open words tell of is as long, or shorter by a letter.
 */
export const openWordsOf = (known: string): string[] => {
  if (known.length < minLetters || !startsWithLetter.test(known)) return [];
  const letters = Array.from(known);
  if (letters.length > maxLetters + 1) return [];
  const alphabet = alphabetOf(letters);
  const found: string[] = [];
  for (const [index, [head, tail]] of cuts(letters, 1).entries()) {
    found.push(head + anyLetter + tail);
    if (!alphabet.includes(letters[index + 1] ?? '')) found.push(head + strangeLetter + tail);
  }
  return found;
};

/** A word with each letter behind the first exchanged for each other of its alphabet. */
const withOthers = (letters: readonly string[]): string[] => {
  const alphabet = Array.from(alphabetOf(letters));
  const found: string[] = [];
  for (const [index, [head, tail]] of cuts(letters, 1).entries())
    for (const letter of alphabet) if (letter !== letters[index + 1]) found.push(head + letter + tail);
  return found;
};

/** Returns whether typing errors of an asked word are told by open words. */
export const isToldByOpenWords = (asked: string): boolean => Array.from(asked).length <= maxLetters;

/**
 * Returns words of which a known one is among those of its own, or among its open words, where it has one letter more, less or
 * other behind the first than an asked one. Open words of one letter other are those of the asked word itself, too: for one that
 * many listings have, `isCommon`, each letter of its alphabet is asked for in turn, so that the engine does not go through
 * these listings once more for each of its letters.
 */
export const wordsNear = (
  asked: string,
  isCommon: boolean,
): { readonly open: readonly string[]; readonly known: readonly string[] } => {
  const letters = Array.from(asked);
  const shorter = replaced(letters, 1, '');
  const longer = replaced(letters, 0, anyLetter);
  if (!isCommon) return { open: [...longer, ...replaced(letters, 1, anyLetter)], known: shorter };
  return {
    open: [...longer, ...replaced(letters, 1, strangeLetter)],
    known: [...shorter, ...withOthers(letters)],
  };
};
