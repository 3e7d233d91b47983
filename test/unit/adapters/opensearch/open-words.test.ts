import fc from 'fast-check';
import { isToldByOpenWords, openWordsOf, wordsNear } from '../../../../adapters/opensearch/open-words';
import { isTypingErrorOf, mayHoldError } from '../../../../domain/finding/typing-errors';

const fewLetters = fc.constantFrom('a', 'b', 'ł', 'я', 'ю', 'ї', 'ω', '1', '𝒶');
const letters = (maxLength: number) => fc.array(fewLetters, { maxLength });
const anyWord = fc
  .tuple(letters(12), fc.constantFrom([], Array.from('moreandmoreletters')))
  .map(([a, b]) => [...a, ...b]);

/** A word with one letter more, less or other somewhere, or a place with none of it. */
const changedAt = (word: readonly string[], at: number, letter: string): readonly (readonly string[])[] => [
  [...word.slice(0, at), letter, ...word.slice(at)],
  [...word.slice(0, at), ...word.slice(at + 1)],
  [...word.slice(0, at), letter, ...word.slice(at + 1)],
];

/** Whether a known word is found near an asked one, as one that many listings have or not. */
const isFound = (asked: string, known: string, isCommon: boolean): boolean => {
  const near = wordsNear(asked, isCommon);
  const open = new Set(openWordsOf(known));
  return asked === known || near.known.includes(known) || near.open.some((word) => open.has(word));
};

it('open words tell exactly the typing errors of words that they are for', () => {
  fc.assert(
    fc.property(anyWord, anyWord, fc.nat(30), fewLetters, (word, other, at, letter) => {
      const asked = word.join('');
      fc.pre(mayHoldError(asked) && isToldByOpenWords(asked));
      for (const known of [word, other, ...changedAt(word, at, letter)].map((one) => one.join(''))) {
        const found = [true, false].map((isCommon) => isFound(asked, known, isCommon));
        const isRight = asked === known || isTypingErrorOf(asked, known);
        expect([asked, known, ...found]).toEqual([asked, known, isRight, isRight]);
      }
    }),
    { numRuns: 1000 },
  );
});

it('a common word is not asked for by what stands for itself', () => {
  for (const asked of ['swimming', 'футбол', 'χορωδια']) {
    const { open, known } = wordsNear(asked, true);
    expect([...open, ...known]).not.toContain(asked);
    expect(open.filter((word) => openWordsOf(asked).includes(word))).toEqual([]);
  }
});

it('a word of any length has few and short open words', () => {
  for (const length of [24, 25, 26, 9000]) {
    const known = 'a'.repeat(length);
    expect(openWordsOf(known).join('').length).toBeLessThanOrEqual(600);
  }
});
