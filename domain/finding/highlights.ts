import { fold } from '../shared/letters';
import { isBlankless } from '../shared/segments';
import { type AskedWord, knownWordsOf } from '../shared/words';
import { formsWithErrors, isNearly } from './words-found';

/** UTF-16 units that are quoted before what matched, and in all. */
const maxBefore = 60;
const maxQuoted = 200;

/** Where something stands in a text; `end` is behind it. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const mentions = (known: readonly string[], word: AskedWord): boolean => {
  const forms = formsWithErrors(word);
  return known.some(
    (one) =>
      word.beginnings.some((beginning) => one.startsWith(beginning)) || isNearly(forms, one) || one === word.asWritten,
  );
};

const mentionsAny = (text: string, words: readonly AskedWord[]): boolean => {
  const known = knownWordsOf(text);
  return words.some((word) => mentions(known, word));
};

/** What stands between blanks, from its first letter or digit to its last, with the signs that words carry. */
const chunk = /[\p{L}\p{N}\p{M}&#@](?:\S*[\p{L}\p{N}\p{M}+#*%&])?/gu;

/** The part of a run without blanks that begins as asked, where its letters stay as many when they are folded. */
const partOf = (run: string, { beginnings }: AskedWord): Span | undefined => {
  const folded = fold(run);
  if (folded.length !== run.length) return undefined;
  const found = beginnings.find((beginning) => folded.includes(beginning));
  const start = found === undefined ? -1 : folded.indexOf(found);
  return found === undefined || start < 0 ? undefined : { start, end: start + found.length };
};

const spanIn = (text: string, start: number, words: readonly AskedWord[]): Span => {
  const part = isBlankless(text) ? words.flatMap((word) => partOf(text, word) ?? [])[0] : undefined;
  return part ? { start: start + part.start, end: start + part.end } : { start, end: start + text.length };
};

/** The places that mention an asked word, in order. Lazy. */
function* mentionsIn(text: string, words: readonly AskedWord[]): Generator<Span, void> {
  let before: { readonly text: string; readonly start: number } | undefined;
  for (const { 0: run, index } of text.matchAll(chunk)) {
    if (mentionsAny(run, words)) yield spanIn(run, index, words);
    else if (
      before &&
      mentionsAny(text.slice(before.start, index + run.length), words) &&
      !mentionsAny(before.text, words)
    ) {
      // Two words that were asked for as one.
      yield { start: before.start, end: index + run.length };
    }
    before = { text: run, start: index };
  }
}

/** Cuts at a blank, if there is one in the half that may go. */
const endOf = (text: string, from: number, longest: number): number => {
  if (text.length <= from + longest) return text.length;
  const blank = text.lastIndexOf(' ', from + longest);
  return blank > from + longest / 2 ? blank : from + longest;
};

const startOf = (text: string, first: number): number => {
  if (first <= maxBefore) return 0;
  const blank = text.indexOf(' ', first - maxBefore);
  return blank >= 0 && blank < first ? blank + 1 : first - maxBefore;
};

const quoted = (text: string, words: readonly AskedWord[]): string | undefined => {
  let from = 0;
  let until = 0;
  let at = 0;
  let html = '';
  for (const { start, end } of mentionsIn(text, words)) {
    if (html === '') {
      from = startOf(text, start);
      until = Math.max(endOf(text, from, maxQuoted), end);
      at = from;
    }
    if (end > until) break;
    if (start < at) continue;
    html += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    at = end;
  }
  if (html === '') return undefined;
  return `${from > 0 ? '…' : ''}${html}${escaped(text.slice(at, until))}${until < text.length ? '…' : ''}`;
};

/**
 * Returns what texts say of the asked words, a line of HTML for each text that mentions any: what matched stands in `<mark>`, all else is
 * escaped.
 */
export const highlightsOf = (texts: readonly string[], words: readonly AskedWord[]): string[] =>
  words.length === 0 ? [] : texts.flatMap((text) => quoted(text, words) ?? []);
