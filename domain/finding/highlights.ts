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

const letters = String.raw`[\p{L}\p{N}\p{M}]+`;
/** Words that a sign joins, with the signs before and behind them that they are written with. */
const chunk = new RegExp(`[&#@.]?${letters}(?:[^\\s<>"()[\\]{},;!?]${letters})*[+#*%]*`, 'gu');

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

/** The places from `from` on that mention an asked word, in order. Lazy. */
function* mentionsIn(text: string, words: readonly AskedWord[], from = 0): Generator<Span, void> {
  let before: Span | undefined;
  for (const { 0: run, index } of text.slice(from).matchAll(chunk)) {
    const start = from + index;
    const end = start + run.length;
    const isMentioned = mentionsAny(run, words);
    if (isMentioned) yield spanIn(run, start, words);
    // Two words that were asked for as one.
    else if (before && mentionsAny(text.slice(before.start, end), words)) yield { start: before.start, end };
    before = isMentioned ? undefined : { start, end };
  }
}

/** Never the second half of a character. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at);

/** The quotation begins a few words before what matched. */
const startOf = (text: string, first: number): number => {
  if (first <= maxBefore) return 0;
  const blank = text.indexOf(' ', first - maxBefore);
  return blank >= 0 && blank < first ? blank + 1 : whole(text, first - maxBefore);
};

/** It ends at a blank, if there is one in the half that may go. */
const endOf = (text: string, from: number): number => {
  if (text.length <= from + maxQuoted) return text.length;
  const blank = text.lastIndexOf(' ', from + maxQuoted);
  return blank > from + maxQuoted / 2 ? blank : whole(text, from + maxQuoted);
};

const quoted = (text: string, words: readonly AskedWord[]): string | undefined => {
  const first = mentionsIn(text, words).next().value;
  if (!first) return undefined;
  const from = startOf(text, first.start);
  const until = Math.max(endOf(text, from), first.end);
  let at = first.start;
  let html = escaped(text.slice(from, at));
  for (const { start, end } of mentionsIn(text.slice(0, until), words, first.start)) {
    html += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    at = end;
  }
  return `${from > 0 ? '…' : ''}${html}${escaped(text.slice(at, until))}${until < text.length ? '…' : ''}`;
};

/**
 * Returns what texts say of the asked words, a line of HTML for each text that mentions any: what matched stands in `<mark>`, all else is
 * escaped. Blanks and line breaks are one blank.
 */
export const highlightsOf = (texts: readonly string[], words: readonly AskedWord[]): string[] =>
  words.length === 0 ? [] : texts.flatMap((text) => quoted(text.replace(/\s+/g, ' '), words) ?? []);
