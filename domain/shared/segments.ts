const blankless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/** Returns whether the run of letters is of a script that puts no blanks between words. */
export const isBlankless = (run: string): boolean => blankless.test(run);

let segmenter: Intl.Segmenter | undefined;

/** The words of a run that has no blanks, by Unicode's dictionaries, which are loaded when they are first needed. */
const segmentsOf = (run: string): string[] => {
  // The dictionaries go by the script, whatever the language that is named.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
};

/** Letters of a run that are known from the start of each of its words on. Longer questions are cut into words themselves. */
const maxLetters = 20;

const character = /\p{Script=Han}/u;

/** Returns whether a run is one character that means something alone, as `泳` means to swim. Letters of kana and of Thai do not. */
export const isOneCharacter = (run: string): boolean => character.test(run) && Array.from(run).length === 1;

/** Holds what a run without blanks is known by. */
export interface SegmentForms {
  /**
   * Each word alone and with what follows it: where a question's words end depends on what stands around them, so that
   * the dictionary may cut them otherwise than here.
   */
  readonly words: readonly string[];
  /** Characters that stand within its words, and begin none. */
  readonly inner: readonly string[];
}

/** Returns what a run without blanks is known by. */
export const segmentForms = (run: string): SegmentForms => {
  const words: string[] = [];
  const inner: string[] = [];
  let start = 0;
  for (const segment of segmentsOf(run)) {
    const following = Array.from(run.slice(start, start + 2 * maxLetters)).slice(0, maxLetters);
    words.push(segment, following.join(''));
    for (const letter of Array.from(segment).slice(1)) if (character.test(letter)) inner.push(letter);
    start += segment.length;
  }
  return { words, inner };
};

/** Single letters of hiragana are mostly particles, as `の` is. */
const particle = /^\p{Script=Hiragana}$/u;

/** Returns the words of a run that a question asks for: particles count for nothing beside other words. */
export const askedSegments = (run: string): string[] => {
  const segments = segmentsOf(run);
  const words = segments.filter((segment) => !particle.test(segment));
  return words.length > 0 ? words : segments;
};
