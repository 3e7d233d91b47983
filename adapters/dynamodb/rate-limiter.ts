import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { RateLimiter } from '../../application/ports/rate-limiter';
import { isConflict } from './errors';
import { rateKey } from './keys';
import type { Table } from './table';

export const makeDynamoDbRateLimiter = (table: Table): RateLimiter => ({
  take: async (key, { most, window }, now) => {
    const start = Math.floor(now / window) * window;
    try {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: rateKey(key, start),
          UpdateExpression: 'ADD uses :one SET expiresAt = :expires',
          ConditionExpression: 'attribute_not_exists(uses) OR uses < :most',
          ExpressionAttributeValues: { ':one': 1, ':most': most, ':expires': Math.ceil((start + window) / 1000) },
        }),
      );
      return true;
    } catch (failure) {
      if (isConflict(failure)) return false;
      throw failure;
    }
  },
});
