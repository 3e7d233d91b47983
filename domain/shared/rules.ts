import * as v from 'valibot';

export type TextRule = v.BaseValidation<string, string, v.BaseIssue<unknown>>;

/**
 * Takes a text of at most `max` UTF-16 units that keeps all of `rules`. It stops at the first that fails, and the
 * length comes first: no other rule ever sees a longer text, so that a refused text costs no more than its letters.
 */
export const text = (max: number, ...rules: readonly TextRule[]) =>
  v.config(v.pipe(v.string(), v.maxLength<string, number, string>(max, `is longer than ${max} characters`), ...rules), {
    abortPipeEarly: true,
  });

/** Takes a list of at most `max` entries. Too many are one fault, and none of them is looked at. */
export const list = <Item extends v.GenericSchema>(item: Item, max: number) =>
  v.pipe(v.custom<unknown[]>(Array.isArray, 'is not a list'), v.maxLength(max, `are more than ${max}`), v.array(item));

/** Holds what was sent for a `Value` and nobody has parsed yet: a field may be missing, or hold anything. */
export type Unparsed<Value> = { readonly [Name in keyof Value]?: unknown };

/**
 * Names what a schema needs to read all of `Value`: an entry for each field, optional ones too. A field that is added
 * without one does not compile, and so it cannot be dropped unseen.
 */
export type EntriesOf<Value> = { readonly [Name in keyof Value]-?: v.GenericSchema<unknown, Value[Name]> };

/**
 * Holds a rule for each field that somebody writes. One without would never come in, and the next edit would erase it:
 * it does not compile.
 */
export type RulesOf<Field extends PropertyKey> = Readonly<Record<Field, v.GenericSchema>>;

/** Returns the schema of a field that need not be there. Clients send nothing, or null. */
export const orAbsent = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema));

/** Returns the way to a value within an input, for a fault that a rule of the whole finds there. */
export const pathTo = (input: object, ...keys: readonly [string, ...(string | number)[]]) => {
  let inner: unknown = input;
  return keys.map((key) => {
    const within = inner;
    inner = (within as Readonly<Record<string | number, unknown>>)[key];
    return { type: 'unknown', origin: 'value', input: within, key, value: inner } as const;
  }) as [v.UnknownPathItem, ...v.UnknownPathItem[]];
};

/** Returns the schema of how many rows are asked for: from 1 to `max`. */
export const rowsRule = (max: number) =>
  v.pipe(
    v.number(),
    v.check((rows) => Number.isInteger(rows) && rows >= 1 && rows <= max, `is not between 1 and ${max}`),
  );

/** Returns what is there of an input's fields: what a client left out or sent as null is absent. */
export const given = <T extends object>(fields: T): { [Name in keyof T]?: NonNullable<T[Name]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as {
    [Name in keyof T]?: NonNullable<T[Name]>;
  };
