import * as v from 'valibot';

export type TextRule = v.BaseValidation<string, string, v.BaseIssue<unknown>>;

/**
 * A text of at most `max` UTF-16 units that keeps all of `rules`. It stops at the first that fails, and the length comes first: no other
 * rule ever sees a longer text, so that a refused text costs no more than its letters.
 */
export const text = (max: number, ...rules: readonly TextRule[]) =>
  v.config(v.pipe(v.string(), v.maxLength<string, number, string>(max, `is longer than ${max} characters`), ...rules), {
    abortPipeEarly: true,
  });

/** A list of at most `max` entries. Too many are one fault, and none of them is looked at. */
export const list = <Item extends v.GenericSchema>(item: Item, max: number) =>
  v.pipe(v.custom<unknown[]>(Array.isArray, 'is not a list'), v.maxLength(max, `are more than ${max}`), v.array(item));

/** What was sent for a `Value` and nobody has parsed yet: a field may be missing, or hold anything. */
export type Unparsed<Value> = { readonly [Name in keyof Value]?: unknown };

/**
 * What a schema needs to read all of `Value`: an entry for each field, optional ones too. A field that is added without one does
 * not compile, and so it cannot be dropped unseen.
 */
export type EntriesOf<Value> = { readonly [Name in keyof Value]-?: v.GenericSchema<unknown, Value[Name]> };
