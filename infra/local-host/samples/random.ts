import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Choices that a seed settles once and for all. */
export interface Random {
  /** Returns a whole number, both ends included. */
  between(from: number, to: number): number;
  oneOf<T>(values: readonly T[]): T;
  /** Returns a UUID-shaped id. */
  id(): string;
}

export const makeRandom = (seed: number): Random => {
  const generator = xoroshiro128plus(seed);
  const between = (from: number, to: number): number => uniformInt(generator, from, to);
  const hex = (length: number): string => Array.from({ length }, () => between(0, 15).toString(16)).join('');
  return {
    between,
    oneOf: <T>(values: readonly T[]): T => values[between(0, values.length - 1)] as T,
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  };
};
