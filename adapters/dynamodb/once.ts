import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '../../application/ports/clock';
import type { Once } from '../../application/ports/once';
import { isConflict } from './errors';
import { onceKey } from './keys';
import type { Table } from './table';

/** Seconds for which it is remembered what was done: longer than any queue keeps a message. */
const memory = 30 * 24 * 60 * 60;

/** `lease`: milliseconds after which unfinished work may be begun again. */
export const makeDynamoDbOnce = (table: Table, clock: Clock, lease: number): Once => {
  const expiresAt = (): number => Math.floor(clock.now() / 1000) + memory;
  return {
    begin: async (key) => {
      const now = clock.now();
      const attempt = randomUUID();
      try {
        await table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: onceKey(key),
            UpdateExpression: 'SET leaseEnds = :ends, attempt = :attempt, expiresAt = :expires',
            ConditionExpression: 'attribute_not_exists(id) OR leaseEnds <= :now',
            ExpressionAttributeValues: {
              ':ends': now + lease,
              ':now': now,
              ':attempt': attempt,
              ':expires': expiresAt(),
            },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return 'begin';
      } catch (failure) {
        if (!(failure instanceof ConditionalCheckFailedException)) throw failure;
        if (!failure.Item?.leaseEnds) return 'done';
        // The answer of this very call was lost, and the client's second attempt met the first.
        return failure.Item.attempt?.S === attempt ? 'begin' : 'busy';
      }
    },
    /** Done has no lease, and so nobody can begin again. */
    finish: async (key) => {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: onceKey(key),
          UpdateExpression: 'SET expiresAt = :expires REMOVE leaseEnds, attempt',
          ExpressionAttributeValues: { ':expires': expiresAt() },
        }),
      );
    },
    abandon: async (key) => {
      try {
        await table.client.send(
          new DeleteCommand({
            TableName: table.name,
            Key: onceKey(key),
            ConditionExpression: 'attribute_exists(leaseEnds)',
          }),
        );
      } catch (failure) {
        if (!isConflict(failure)) throw failure;
      }
    },
  };
};
