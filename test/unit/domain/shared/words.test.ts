import fc from 'fast-check';
import { matchesWords } from '../../../../domain/finding/words-found';
import { fold, foldSpelledOut } from '../../../../domain/shared/letters';
import { askedWordsOf, eachOnce, knownWordsOf } from '../../../../domain/shared/words';
import { anyLetter } from '../../../builders/any-letter';
import { runs, sampled } from '../../../builders/runs';

const isFound = (text: string, search: string): boolean => matchesWords([text], askedWordsOf(search));
const anyText = fc.string({ unit: anyLetter, maxLength: 40 });
const allCharacters = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

describe('folding', () => {
  it.each([
    ['Łódź', 'lodz'],
    ['ŻÓŁĆ', 'zolc'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['Smørrebrød', 'smorrebrod'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδός', 'οδοσ'],
    ['ﬁne', 'fine'],
    ['Ⅳ', 'iv'],
    ['Й Ё', 'й е'],
    ['ガ', 'ガ'],
    ['٤२๓', '423'],
  ])('%s makes it %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('spells umlauts out where it is asked to', () => {
    expect(['München', 'Mu\u0308nchen', 'Ångström', 'Øre', 'muenchen'].map(foldSpelledOut)).toEqual([
      'muenchen',
      'muenchen',
      'aangstroem',
      'oere',
      'muenchen',
    ]);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => fold(fold(text)) === fold(text)),
      { numRuns: runs(1000) },
    );
  });

  it('changes no single character the second time', () => {
    expect(sampled(allCharacters).filter((character) => fold(fold(character)) !== fold(character))).toEqual([]);
  });

  it('leaves out every character that nobody sees, in listing and search query', () => {
    const invisible = allCharacters.filter((character) => /\p{Default_Ignorable_Code_Point}/u.test(character));
    expect(invisible.length).toBeGreaterThan(4000);
    const missed = sampled(invisible).filter(
      (one) => !isFound(`Pup${one}pet`, 'puppet') || !isFound('Puppet', `Pup${one}pet`) || !isFound('any', one),
    );
    expect(missed).toEqual([]);
  });

  it('reads the digits of every script', () => {
    const digits = allCharacters.filter((character) => /\p{Nd}/u.test(character));
    expect(digits.filter((digit) => !/^[0-9]$/.test(fold(digit)))).toEqual([]);
    expect(digits.filter((digit) => fold(digit) === '7')).toHaveLength(digits.length / 10);
  });

  it('drops no mark of scripts whose marks are letters', () => {
    const scripts =
      'Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao Khmer Myanmar';
    const signs = allCharacters.filter((one) => /(?!\p{Default_Ignorable_Code_Point})\p{M}/u.test(one));
    for (const script of [...scripts.split(' '), 'Tibetan', 'Thaana', 'Ethiopic', 'Hiragana', 'Katakana']) {
      const ofScript = new RegExp(`\\p{Script=${script}}`, 'u');
      const marks = signs.filter((sign) => ofScript.test(sign));
      expect(marks.filter((mark) => !/\p{M}/u.test(fold(`ଅ${mark}`)))).toEqual([]);
    }
  });
});

describe('words', () => {
  it('are known with their parts and joined, with their signs, and however they are spelled', () => {
    expect(knownWordsOf('Łódź: STRAẞE, œuvre & O’Neill 2')).toEqual([
      'lodz',
      'strasse',
      'oeuvre',
      'o',
      'neill',
      'oneill',
      '2',
      '=lodzstrasse=',
      '=strasseoeuvre=',
      '&',
    ]);
    expect(knownWordsOf('C++ für 3-5')).toEqual(['c', 'c++', 'fur', '3', '5', 'fuer']);
  });

  it('are found by each of their beginnings, however they are written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.integer({ min: 1, max: 30 }), (text, length) => {
        for (const word of knownWordsOf(text).filter((form) => /^[\p{L}\p{N}\p{M}]+$/u.test(form))) {
          expect(matchesWords([text], [{ beginnings: [word.slice(0, length)] }])).toBe(true);
        }
        expect(isFound(text, text)).toBe(askedWordsOf(text).every(({ beginnings }) => beginnings.length > 0));
        expect(isFound(text.toUpperCase(), text.toUpperCase())).toBe(isFound(text, text));
      }),
      { numRuns: runs(500) },
    );
  });

  it('are found by whatever found them when words were only folded', () => {
    const pieces = [
      'a',
      'b',
      'ab',
      'ü',
      'Å',
      'ß',
      's',
      '’',
      '-',
      '.',
      '&',
      '+',
      ' ',
      ' ',
      '1',
      '\u200b',
      'Σ',
      'e\u0301',
      'ł',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((some) => some.join(''));
    const onlyFolded = (some: string): string[] =>
      some
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{M}/gu, '')
        .replace(/[łßς]/g, (letter) => fold(letter))
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    fc.assert(
      fc.property(text, text, (listed, search) => {
        const words = onlyFolded(search);
        const wasFound = words.every((word) => onlyFolded(listed).some((known) => known.startsWith(word)));
        fc.pre(words.length > 0 && wasFound);
        expect(isFound(listed, search)).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  it('are asked for once each', () => {
    expect(eachOnce(askedWordsOf('da Da dä')).map(({ beginnings }) => beginnings)).toEqual([['da'], ['da', 'dae']]);
  });

  it.each([
    'a',
    'a.',
    'ä-',
    '水',
    '水泳.',
    'C+ ',
    'a\u200b',
    'สอน',
    'カ',
    'a#ä&',
    '1.',
    'e\u0301\u0323',
    '\u0301',
    'אב"',
  ])('of long texts of %j grow with them, not with their square', (unit) => {
    const lettersIn = (length: number) => knownWordsOf(unit.repeat(length)).reduce((sum, word) => sum + word.length, 0);
    const few = lettersIn(400);
    expect(lettersIn(3200)).toBeLessThanOrEqual(8.5 * few);
    expect(few).toBeLessThanOrEqual(80 * 400 * unit.length);
  });
});
