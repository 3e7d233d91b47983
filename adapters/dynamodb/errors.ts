import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';

const conflicts: ReadonlySet<string | undefined> = new Set(['ConditionalCheckFailed', 'TransactionConflict']);

/** Whether a write was refused because an item was not as its condition wants it, or is being written by another. */
export const isConflict = (failure: unknown): boolean => {
  if (failure instanceof TransactionCanceledException) {
    return failure.CancellationReasons?.some(({ Code }) => conflicts.has(Code)) ?? false;
  }
  if (!(failure instanceof Error)) return false;
  return failure.name === 'ConditionalCheckFailedException' || failure.name === 'TransactionConflictException';
};
