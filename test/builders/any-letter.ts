import fc from 'fast-check';

const surrogates = { first: 0xd800, count: 0x800 };
const codeAt = (rank: number): number => (rank < surrogates.first ? rank : rank + surrogates.count);
const rankOf = (code: number): number => (code < surrogates.first ? code : code - surrogates.count);

/**
 * Any letter of Unicode, as `unit: 'binary'` of fast-check makes it. That one lists all 1.1 million of them first, which
 * takes most of a second.
 */
export const anyLetter: fc.Arbitrary<string> = fc.nat({ max: rankOf(0x10ffff) }).map(
  (rank) => String.fromCodePoint(codeAt(rank)),
  (letter) => {
    const [code, ...others] = Array.from(String(letter), (one) => one.codePointAt(0) ?? 0);
    if (code === undefined || others.length > 0) throw new Error(`${String(letter)} is not one letter`);
    return rankOf(code);
  },
);
