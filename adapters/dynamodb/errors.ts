import { isDeepStrictEqual } from 'node:util';
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Item } from './items';

const conflicts: ReadonlySet<string | undefined> = new Set(['ConditionalCheckFailed', 'TransactionConflict']);

/**
 * Returns whether a write was refused because an item was not as its condition wants it, or is being written by
 * another.
 */
export const isConflict = (failure: unknown): boolean => {
  if (failure instanceof TransactionCanceledException) {
    return failure.CancellationReasons?.some(({ Code }) => conflicts.has(Code)) ?? false;
  }
  if (!(failure instanceof Error)) return false;
  return failure.name === 'ConditionalCheckFailedException' || failure.name === 'TransactionConflictException';
};

/**
 * Returns whether a put was refused because it had been done already: its answer was lost, the client sent it again,
 * and met what it had written itself. The put must ask for `ALL_OLD` of what it meets. Transactions carry a token and
 * need no such test.
 */
export const isOwnEarlierWrite = (failure: unknown, item: Item): boolean =>
  failure instanceof ConditionalCheckFailedException &&
  (failure.$metadata.attempts ?? 1) > 1 &&
  failure.Item !== undefined &&
  isDeepStrictEqual(unmarshall(failure.Item), item);
