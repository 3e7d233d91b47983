/** What no text may hold: where it stands, and what is said of it. */
interface Unwelcome {
  readonly pattern: RegExp;
  readonly called: string;
  /** Characters of the match that are all right: the fault stands behind them. */
  readonly before?: number;
  /** Whether its code point tells anybody more. */
  readonly hasCode: boolean;
}

/**
 * Limits marks in a row (UAX #15, Stream-Safe Text Format): normalising longer runs costs the square of their length.
 */
export const maxMarksInARow = 30;

const halves: Unwelcome = { pattern: /\p{Surrogate}/u, called: 'half a character', hasCode: false };

/** The half-width voicing signs are letters to Unicode, which normalisation turns into marks. */
const marks: Unwelcome = {
  pattern: new RegExp(String.raw`[\p{M}\uff9e\uff9f]{${maxMarksInARow + 1}}`, 'u'),
  called: `more than ${maxMarksInARow} marks in a row`,
  before: maxMarksInARow,
  hasCode: false,
};

/** Embeddings, overrides and isolates show letters in another order than they stand in. Marks of direction alone (U+200E) do not. */
const turns: Unwelcome = {
  pattern: /[\u202a-\u202e\u2066-\u2069]/,
  called: 'a character that turns the direction of the text',
  hasCode: true,
};

/** Shown by nobody: they hide text within a text. Tags are welcome in flags, where they stand behind a black flag. */
const hidden: Unwelcome = {
  pattern:
    /[\u206a-\u206f\ufff9-\ufffb]|\p{Noncharacter_Code_Point}|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,16})[\u{e0000}-\u{e007f}]/u,
  called: 'a hidden character',
  hasCode: true,
};

const controls: Unwelcome = {
  pattern: /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/,
  called: 'a control character',
  hasCode: true,
};

const controlsButLineEnds: Unwelcome = {
  ...controls,
  // The same, less tab and line ends.
  pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/,
};

/** Of one line, of several lines, and of what is looked for: there nothing is shown, so that nothing needs hiding. */
const unwelcomeIn = {
  line: [controls, halves, turns, hidden, marks],
  lines: [controlsButLineEnds, halves, turns, hidden, marks],
  question: [halves, marks],
} as const;

export type TextKind = keyof typeof unwelcomeIn;

const codeOf = (text: string, index: number): string =>
  `U+${(text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Counted from 1, an emoji's code points one by one. */
const placeOf = (text: string, index: number): number => Array.from(text.slice(0, index)).length + 1;

const told = (text: string, index: number, { called, before = 0, hasCode }: Unwelcome): string =>
  `holds ${called}${hasCode ? ` (${codeOf(text, index)})` : ''} at character ${placeOf(text, index) + before}`;

/**
 * Returns what is wrong with the characters of a text, such as `holds half a character at character 12`; undefined when
 * nothing is.
 */
export const characterFault = (text: string, kind: TextKind): string | undefined => {
  for (const unwelcome of unwelcomeIn[kind]) {
    const found = unwelcome.pattern.exec(text);
    if (found) return told(text, found.index, unwelcome);
  }
  return undefined;
};

/** Letters to Unicode, and blank to everybody. */
const fillers = String.raw`\u115f\u1160\u3164\uffa0`;
const seen = new RegExp(`(?![${fillers}])[\\p{L}\\p{N}]`, 'u');
const filler = new RegExp(`[${fillers}]`);

/** Returns what is wrong with a text that says nothing; undefined when it has a letter or digit that is seen. */
export const emptinessFault = (text: string): string | undefined => {
  if (seen.test(text)) return undefined;
  const blank = filler.exec(text);
  if (!blank) return 'needs at least one letter or digit';
  const { index } = blank;
  return `needs at least one letter or digit: it holds an invisible one (${codeOf(text, index)}) at character ${placeOf(text, index)}`;
};
