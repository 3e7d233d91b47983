import { type ExecutionResult, GraphQLError } from 'graphql';

/** Bytes of JSON. What Lambda answers at most: on AWS no field that a function answers can be larger, here the whole answer. */
export const maxAnswerBytes = 6 * 1024 * 1024;

interface Tally {
  bytes: number;
  readonly sizeOf: (text: string) => number;
}

/** Adds a value's bytes of JSON, and returns whether they are few enough: it stops at the bound. */
const add = (tally: Tally, value: unknown): boolean => {
  if (typeof value === 'string') tally.bytes += tally.sizeOf(value);
  else if (typeof value !== 'object' || value === null) tally.bytes += String(value).length;
  else if (Array.isArray(value)) {
    tally.bytes += value.length + 1;
    return value.every((entry) => add(tally, entry));
  } else {
    const fields = value as Readonly<Record<string, unknown>>;
    for (const name in fields) {
      tally.bytes += tally.sizeOf(name) + 2;
      if (!add(tally, fields[name])) return false;
    }
  }
  return tally.bytes <= maxAnswerBytes;
};

/** Returns more than any text of the length takes: JSON writes a UTF-16 unit as six characters at most. */
const upperSize = ({ length }: string): number => 6 * length + 2;

/** Returns a function that tells the very size of a text, once: the same text may stand in an answer a thousand times. */
const makeSizeOf = () => {
  const sizes = new Map<string, number>();
  return (text: string): number => {
    const size = sizes.get(text) ?? Buffer.byteLength(JSON.stringify(text));
    sizes.set(text, size);
    return size;
  };
};

/** Returns whether a value is small enough. Most are far below the bound, as their lengths alone tell. */
const fits = (value: unknown): boolean =>
  add({ bytes: 0, sizeOf: upperSize }, value) || add({ bytes: 0, sizeOf: makeSizeOf() }, value);

const tooLarge = (): GraphQLError =>
  new GraphQLError(`The answer is larger than ${maxAnswerBytes / 1024 / 1024} MiB: please ask for less at once.`);

/** Returns the result, or that it is too large. */
export const boundedResult = (result: ExecutionResult): ExecutionResult =>
  fits({ data: result.data, errors: result.errors?.map((error) => error.toJSON()) })
    ? result
    : { errors: [tooLarge()], data: null };
