/** Letters that Unicode does not take apart, and letters of one script that are typed for each other. */
const sameAs: Readonly<Record<string, string>> = {
  ...{
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
    ə: 'e',
    ɓ: 'b',
    ɗ: 'd',
    ƙ: 'k',
    ƴ: 'y',
    ſ: 's',
  },
  ς: 'σ',
  // Russian is mostly written without these marks. All other marked letters of Cyrillic are letters of their own.
  ...{ ё: 'е', ѐ: 'е', ѝ: 'и' },
  // Arabic and Persian write yeh, kaf and heh in several ways, and leave the dots of the last letter out. The tatweel only stretches.
  ...{ '\u0640': '', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ڪ: 'ك', ة: 'ه', ۃ: 'ه', ە: 'ه', ہ: 'ه', ھ: 'ه' },
  '♯': '#',
};
const sameLetter = new RegExp(`[${Object.keys(sameAs).join('')}]`, 'gu');

/** How German, the Nordic languages and Croatian spell a letter that a keyboard lacks. */
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', đ: 'dj' };

const invisible = /\p{Default_Ignorable_Code_Point}+/gu;
/** UAX #15 calls a text with no more than so many marks in a row stream-safe: to order them costs the square of their number. */
const surplusMarks = /(\p{M}{30})\p{M}+/gu;
const apostrophe = /[`´‘’‚‛′‵＇ʹʻʼʽʾʿˈꞌ՚׳΄᾽᾿]/g;
const tradeMark = /[™℠®©]/g;
/** Scripts whose marks are diacritics, or optional, or (Hangul) whose letters are typed one by one. */
const takenApart =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Hangul}]+/gu;
/**
 * Marks of European scripts, and points of Semitic ones. Of all others (vowel signs, viramas, tones, the voicing of kana)
 * none can be left out.
 */
const diacritic =
  /[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]|(?=\p{M})[\p{Script_Extensions=Hebrew}\p{Script_Extensions=Arabic}\p{Script_Extensions=Syriac}]/gu;
const digit = /(?![0-9])\p{Nd}/gu;

/** Unicode keeps the ten digits of a script together, nought first. */
const westernDigit = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0;
  let nought = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought -= 1;
  return String((code - nought) % 10);
};

/** What `NFKC` takes apart and people write as one, or the other way round. */
const mendScripts = (text: string): string =>
  text
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    .replace(/\u0ecd([\u0ec8-\u0ecb]?)\u0eb2/g, '$1\u0eb3')
    // Hindi leaves the dot out under the letters of sounds from Persian and Arabic.
    .replace(/([कखगजफ])\u093c/g, '$1')
    .replace(/(\p{Script=Hebrew})(?:["״“”„]|'')(?=\p{Script=Hebrew})/gu, "$1'");

const lowerCase = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(surplusMarks, '$1')
    .replace(apostrophe, "'")
    .replace(tradeMark, ' ')
    .replace(/゛/g, '\u3099')
    .replace(/゜/g, '\u309a')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    // Some signs hold apostrophes: the prime of inches, the n of Afrikaans.
    .replace(apostrophe, "'");

const withoutMarks = (text: string): string =>
  mendScripts(
    text
      .replace(takenApart, (run) => run.normalize('NFD'))
      .replace(diacritic, '')
      .replace(sameLetter, (letter) => sameAs[letter] ?? letter)
      .replace(digit, westernDigit),
  );

/** All of ASCII, which most texts keep to. */
const plain = /^[\u0000-\u007f]*$/;

/** Returns a text in lower case without diacritics and without what nobody sees: `Łódź` is `lodz`. */
export const fold = (text: string): string =>
  plain.test(text) ? text.toLowerCase().replace(/`/g, "'") : withoutMarks(lowerCase(text));

/**
 * Returns a text as `fold` does, and then with umlauts and their Nordic kin spelled out: `München` is `munchen` and
 * `muenchen`. Most texts have none, and are folded once.
 */
export const foldings = (text: string): readonly string[] => {
  if (plain.test(text)) return [fold(text)];
  const lower = lowerCase(text);
  const spelled = lower.replace(/[äöüåøđ]/g, (letter) => spelledOut[letter] ?? letter);
  return spelled === lower ? [withoutMarks(lower)] : [withoutMarks(lower), withoutMarks(spelled)];
};

/** Returns a text as `fold` does, but with umlauts and their Nordic kin spelled out. */
export const foldSpelledOut = (text: string): string => foldings(text).at(-1) ?? '';

/** Returns whether nothing but blanks can be seen. */
export const isBlank = (text: string): boolean => text.replace(invisible, '').trim() === '';
