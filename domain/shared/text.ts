import * as v from 'valibot';
import { characterFault, emptinessFault, type TextKind } from './characters';
import { type TextRule, text } from './rules';

const characters = (kind: TextKind) =>
  v.check(
    (said: string) => characterFault(said, kind) === undefined,
    ({ input }) => characterFault(input, kind) ?? '',
  );

const sayable = v.check(
  (said: string) => emptinessFault(said) === undefined,
  ({ input }) => emptinessFault(input) ?? '',
);

/** Takes one line of text, 1 to `max` UTF-16 units, with a letter or digit that is seen and no control character. */
export const line = (max: number) => text(max, characters('line'), sayable);

/**
 * Takes text of several lines, 1 to `max` UTF-16 units, likewise; tab and line ends are its only control characters.
 */
export const prose = (max: number) => text(max, characters('lines'), sayable);

/** Takes words that are looked for, up to `max` UTF-16 units. */
export const searchText = (max: number, ...rules: readonly TextRule[]) => text(max, characters('question'), ...rules);
