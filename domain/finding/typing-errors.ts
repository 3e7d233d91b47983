/** In shorter words one letter makes another word too often. */
const minLetters = 5;
/** Alphabets with letters for vowels: where vowels are signs, syllables or left out, one letter makes another word too often. */
const lettersOnly = new RegExp(`^[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}]{${minLetters},}$`, 'u');

/** Returns whether errors are looked for in an asked word: it is of letters alone, and of enough of them. */
export const mayHoldError = (asked: string): boolean => lettersOnly.test(asked);

type Letters = string | readonly string[];

/** Returns how many letters two words have in common from their start on. */
const commonStart = (a: Letters, b: Letters): number => {
  let index = 0;
  while (index < a.length && index < b.length && a[index] === b[index]) index += 1;
  return index;
};

/** Whether two words are the same from these letters on. */
const endAlike = (a: Letters, fromA: number, b: Letters, fromB: number): boolean => {
  if (a.length - fromA !== b.length - fromB) return false;
  for (let index = fromA; index < a.length; index++) if (a[index] !== b[index - fromA + fromB]) return false;
  return true;
};

/** Letters beyond the basic plane are two units each. */
const surrogate = /[\ud800-\udfff]/;
const lettersOf = (word: string): Letters => (surrogate.test(word) ? Array.from(word) : word);

/** Returns whether a known word is the asked one with one letter more, less or other behind the first. Both are folded. */
export const isTypingErrorOf = (asked: string, known: string): boolean => {
  if (asked.charCodeAt(0) !== known.charCodeAt(0) || Math.abs(asked.length - known.length) > 2) return false;
  const [a, b] = [lettersOf(asked), lettersOf(known)];
  const start = commonStart(a, b);
  if (start === 0 || (start === a.length && start === b.length)) return false;
  return endAlike(a, start + 1, b, start) || endAlike(a, start, b, start + 1) || endAlike(a, start + 1, b, start + 1);
};
