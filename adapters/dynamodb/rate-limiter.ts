import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { RateLimiter } from '../../application/ports/rate-limiter';
import { rateKey } from './keys';
import type { Table } from './table';

/**
 * Names every attempt, so that a client that lost its answer and tries again counts once, and is not refused by itself.
 */
export const makeDynamoDbRateLimiter = (table: Table): RateLimiter => ({
  take: async (key, { max, windowMs }, now) => {
    const attempt = randomUUID();
    const start = Math.floor(now / windowMs) * windowMs;
    try {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: rateKey(key, start),
          UpdateExpression: 'ADD uses :one SET expiresAt = :expires, attempt = :attempt',
          ConditionExpression: 'attribute_not_exists(uses) OR (uses < :max AND attempt <> :attempt)',
          ExpressionAttributeValues: {
            ':one': 1,
            ':max': max,
            ':attempt': attempt,
            ':expires': Math.ceil((start + windowMs) / 1000),
          },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return true;
    } catch (failure) {
      if (!(failure instanceof ConditionalCheckFailedException)) throw failure;
      return failure.Item?.attempt?.S === attempt;
    }
  },
});
