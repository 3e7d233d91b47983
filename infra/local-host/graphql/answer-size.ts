import { type ExecutionResult, GraphQLError } from 'graphql';

/** Bytes of JSON. What Lambda answers at most: on AWS no field that a function answers can be larger, here the whole answer. */
export const maxAnswerBytes = 6 * 1024 * 1024;

/** Counts a value's bytes of JSON and stops at the bound: the same text may stand in an answer a thousand times. */
const makeCount = () => {
  const sizes = new Map<string, number>();
  let bytes = 0;

  const sizeOf = (text: string): number => {
    const size = sizes.get(text) ?? Buffer.byteLength(JSON.stringify(text));
    sizes.set(text, size);
    return size;
  };

  const count = (value: unknown): boolean => {
    if (typeof value === 'string') bytes += sizeOf(value);
    else if (typeof value !== 'object' || value === null) bytes += String(value).length;
    else if (Array.isArray(value)) {
      bytes += value.length + 1;
      return value.every(count);
    } else {
      return Object.entries(value).every(([name, entry]) => {
        bytes += sizeOf(name) + 2;
        return count(entry);
      });
    }
    return bytes <= maxAnswerBytes;
  };
  return count;
};

const tooLarge = (): GraphQLError =>
  new GraphQLError(`The answer is larger than ${maxAnswerBytes / 1024 / 1024} MiB: please ask for less at once.`);

/** Returns the result, or that it is too large. */
export const boundedResult = (result: ExecutionResult): ExecutionResult =>
  makeCount()({ data: result.data, errors: result.errors?.map((error) => error.toJSON()) })
    ? result
    : { errors: [tooLarge()], data: null };
