/** Letters that Unicode does not take apart into a base letter and a mark, and the sigma that ends a word. */
const undecomposed: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ŋ: 'n',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ĸ: 'q',
  ŀ: 'l',
  ſ: 's',
  ς: 'σ',
};

/** Lower case without diacritics: `Łódź` is `lodz`. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[łđðøħıŧŋßæœþĸŀſς]/g, (letter) => undecomposed[letter] ?? letter);

/** The words of a text, folded: runs of letters and digits. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
