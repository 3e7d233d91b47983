import assert from 'node:assert/strict';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns those parts of `value` that `like` speaks of too. */
const partOf = (value: unknown, like: unknown): unknown => {
  if (Array.isArray(value) && Array.isArray(like)) return value.map((one, index) => partOf(one, like[index]));
  if (!isObject(value) || !isObject(like)) return value;
  return Object.fromEntries(Object.keys(like).map((key) => [key, partOf(value[key], like[key])]));
};

/** Asserts that whatever `expected` names is so; what it does not name may be anything. */
export const expectLike = (actual: unknown, expected: unknown): void =>
  assert.deepEqual(partOf(actual, expected), expected);

export const isLike = (actual: unknown, expected: unknown): boolean => {
  try {
    expectLike(actual, expected);
    return true;
  } catch {
    return false;
  }
};
