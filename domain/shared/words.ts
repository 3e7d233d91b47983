import { fold, foldings, foldSpelledOut, isBlank } from './letters';
import { askedSegments, isBlankless, isOneCharacter, segmentForms } from './segments';

/** Holds a word that is asked for. */
export interface AskedWord {
  /** Any of these begins a word that is known. Nothing is found by none of them. Folded. */
  readonly beginnings: readonly string[];
  /** The word with its signs, as in `c++`: who writes it just so comes first. */
  readonly asWritten?: string;
}

/** Words that signs join, as in `O’Brien`, `after-school` and `Y.M.C.A.`; most texts join one word with none. */
interface Compound {
  readonly words: readonly string[];
  /** Words with the signs that are attached to them. */
  readonly written: readonly (string | undefined)[];
  /** The sign before each word but the first. */
  readonly joints: readonly string[];
}

const piece = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*|[^\p{L}\p{N}\s]+/gu;
const isWord = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text);
const joint = /^(?:['.·‧∙⋅•・_&/:*−]|\p{Pd})$/u;
const signsBehind = /^[\p{Sm}\p{Sc}#@*%]+/u;
const signBefore = /[#@.]$/;
/** `1-3` is no thirteen. */
const isNumeric = (left: string, right: string): boolean => /\p{N}$/u.test(left) && /^\p{N}/u.test(right);

type Growing = { readonly [Part in keyof Compound]: Compound[Part][number][] };

/** Where a reader of pieces stands: what it read last, as long as nothing but the next piece stands behind it. */
interface Reading {
  readonly sign: string;
  readonly word: string;
}

const atGap: Reading = { sign: '', word: '' };

/** Attaches a sign to the word that it stands behind, if it is one that words are written with. */
const attachSigns = (current: Growing | undefined, { word }: Reading, text: string): void => {
  const signs = signsBehind.exec(text)?.[0];
  if (current && word && signs) current.written[current.written.length - 1] = word + signs;
};

const isJoined = ({ sign, word }: Reading, text: string): boolean =>
  word !== '' && joint.test(sign) && !isNumeric(word, text);

const beginCompound = ({ sign, word }: Reading, text: string): Growing => {
  const before = word === '' ? signBefore.exec(sign)?.[0] : undefined;
  return { words: [text], written: [before && before + text], joints: [] };
};

/** Returns the compounds of a folded text, one after the other. */
const compoundsOf = (folded: string): Compound[] => {
  const compounds: Growing[] = [];
  let [end, last] = [0, atGap];
  for (const { 0: text, index } of folded.matchAll(piece)) {
    if (index !== end) last = atGap;
    end = index + text.length;
    const current = compounds.at(-1);
    if (!isWord(text)) {
      attachSigns(current, last, text);
      last = { ...last, sign: text };
      continue;
    }
    if (current && isJoined(last, text)) {
      current.words.push(text);
      current.written.push(undefined);
      current.joints.push(last.sign);
    } else {
      compounds.push(beginCompound(last, text));
    }
    last = { sign: '', word: text };
  }
  return compounds;
};

/** So many words in a row are known as one, from each of them on: enough for any name, and a bound for any text. */
const maxJoined = 8;

const joinedForms = (words: readonly string[]): string[] =>
  words.slice(0, -1).map((_, index) => words.slice(index, index + maxJoined).join(''));

/** No word holds this sign. */
const mark = '=';
/** What stands between two marks is found as a whole only, or `theat…` would find The Attic. */
const whole = (word: string): string => mark + word + mark;
/** Asks for a whole that begins so: it counts as a beginning does, and for less than a word. */
const asPart = (character: string): string => mark + character;

/** A character within a word is found by whoever asks for it alone, or two asked words would be found by any two of their characters. */
const knownWithoutBlanks = (run: string): string[] => {
  const { words, inner } = segmentForms(run);
  return [run, ...words, ...inner.map(whole)];
};

const knownByCompound = ({ words, written }: Compound): string[] => [
  ...words.flatMap((word) => (isBlankless(word) ? knownWithoutBlanks(word) : [word])),
  ...joinedForms(words),
  ...written.filter((word) => word !== undefined),
];

/** Two words that somebody else may write as one: `after school`. Short words would join into beginnings of many others. */
const isJoinable = ({ words: [word = '', ...more] }: Compound): boolean =>
  more.length === 0 && word.length >= 3 && !/\p{N}/u.test(word) && !isBlankless(word);

const joinedPair = (left: Compound | undefined, right: Compound | undefined): string[] =>
  left && right && isJoinable(left) && isJoinable(right) ? [left.words.join('') + right.words.join('')] : [];

/** As many letters as a name has: neighbours are joined there, since to join those of prose would double it. */
const maxName = 200;

const knownForms = (folded: string): string[] => {
  const compounds = compoundsOf(folded);
  const isName = folded.length <= maxName;
  const pairs = isName ? compounds.flatMap((one, index) => joinedPair(one, compounds[index + 1])) : [];
  const forms = [...compounds.flatMap(knownByCompound), ...pairs.map(whole)];
  return folded.includes('&') ? [...forms, '&'] : forms;
};

/** Signs that nobody sees and that yet may stand between two words. */
const invisibleJoint = /[\u200b\u200c]/g;
const withJoints = (text: string): string => text.replace(invisibleJoint, '‧');

/** Returns all forms in which the words of a text can be found, folded, each once. */
export const knownWordsOf = (text: string): string[] => {
  const spellings = new Set([text, withJoints(text)]);
  const folded = new Set([...spellings].flatMap(foldings));
  return [...new Set([...folded].flatMap(knownForms))];
};

/**
 * Returns the letters of a text, one after the other in each of its spellings: every word that is known of it stands in
 * them. To look there first costs less than to cut the text into words.
 */
export const lettersOf = (text: string): string =>
  foldings(text)
    .map((folded) => `${folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, '')}${folded.includes('&') ? ' &' : ''}`)
    .join(' ');

/** Words for `&`, in the languages of those who write it. */
const conjunctions = new Set('and und et y e i en og och es ve a и й і та και'.split(' '));

/** Whether a word counts for nothing: the `s` of `children’s`, which others leave out with its apostrophe. */
const isPossessive = ({ words, joints }: Compound, index: number): boolean =>
  words[index] === 's' && joints[index - 1] === "'";

/** The word joined to its neighbours, and as neighbours that a name joins. */
const joinedAt = (compounds: readonly Compound[], index: number): string[] => {
  const here = compounds[index];
  const asPair = here && isJoinable(here) ? here.words.map(whole) : [];
  return [...joinedPair(compounds[index - 1], here), ...joinedPair(here, compounds[index + 1]), ...asPair];
};

/** What is asked by each word of a compound, `spelled` being the same one with its umlauts spelled out. */
const askedBy = (compound: Compound, spelled: Compound, joined: readonly string[]): AskedWord[] => {
  const wholes = [compound, spelled].map(({ words }) => words.join(''));
  return compound.words.flatMap((word, index): AskedWord[] => {
    if (isPossessive(compound, index)) return [];
    const others = [word, spelled.words[index] ?? word, ...wholes, ...joined];
    const asWritten = compound.written[index];
    const parts = isBlankless(word) ? askedSegments(word) : [word];
    if (isOneCharacter(word)) others.push(asPart(word));
    return parts.map((part) => ({
      beginnings: [...new Set([part, ...others, ...(conjunctions.has(part) ? ['&'] : [])])],
      ...(asWritten && { asWritten }),
    }));
  });
};

/**
 * Returns the words that a search text asks for. Blanks ask for none; a text without any letter or digit asks for one
 * that nothing has.
 */
export const askedWordsOf = (text: string): AskedWord[] => {
  const compounds = compoundsOf(fold(withJoints(text)));
  if (compounds.length === 0) return isBlank(text) ? [] : [{ beginnings: [] }];
  const spelled = compoundsOf(foldSpelledOut(withJoints(text)));
  return compounds.flatMap((compound, index) =>
    askedBy(compound, spelled[index] ?? compound, joinedAt(compounds, index)),
  );
};

/** Returns the words, each once. */
export const eachOnce = (words: readonly AskedWord[]): AskedWord[] => [
  ...new Map(words.map((word) => [JSON.stringify(word), word])).values(),
];
