import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '../../application/ports/clock';
import type { IdempotencyStore } from '../../application/ports/idempotency-store';
import { isConflict } from './errors';
import { idempotencyKey } from './keys';
import type { Table } from './table';

/** What was done is remembered for so long: longer than any queue keeps a message. */
const retentionSeconds = 30 * 24 * 60 * 60;

/** Keeps claims for `leaseMs`: after so many milliseconds unfinished work may be claimed again. */
export const makeDynamoDbIdempotencyStore = (table: Table, clock: Clock, leaseMs: number): IdempotencyStore => {
  const expiresAt = (): number => Math.floor(clock.now() / 1000) + retentionSeconds;
  return {
    claim: async (key) => {
      const now = clock.now();
      const attempt = randomUUID();
      try {
        await table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: idempotencyKey(key),
            UpdateExpression: 'SET leaseEnds = :ends, attempt = :attempt, expiresAt = :expires',
            ConditionExpression: 'attribute_not_exists(id) OR leaseEnds <= :now',
            ExpressionAttributeValues: {
              ':ends': now + leaseMs,
              ':now': now,
              ':attempt': attempt,
              ':expires': expiresAt(),
            },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return 'claimed';
      } catch (failure) {
        if (!(failure instanceof ConditionalCheckFailedException)) throw failure;
        if (!failure.Item?.leaseEnds) return 'completed';
        // The answer of this very call was lost, and the client's second attempt met the first.
        return failure.Item.attempt?.S === attempt ? 'claimed' : 'busy';
      }
    },
    /** What is completed has no lease, so that nobody can claim it again. */
    complete: async (key) => {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: idempotencyKey(key),
          UpdateExpression: 'SET expiresAt = :expires REMOVE leaseEnds, attempt',
          ExpressionAttributeValues: { ':expires': expiresAt() },
        }),
      );
    },
    release: async (key) => {
      try {
        await table.client.send(
          new DeleteCommand({
            TableName: table.name,
            Key: idempotencyKey(key),
            ConditionExpression: 'attribute_exists(leaseEnds)',
          }),
        );
      } catch (failure) {
        if (!isConflict(failure)) throw failure;
      }
    },
  };
};
