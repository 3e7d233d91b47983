import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import type { PlaceCrossings } from '../../../application/finding/ports/place-crossings';
import { batchGet } from '../batch-get';
import { keyIn, parsed } from '../items';
import { crossingsKey, parseCrossingsKey } from '../keys';
import type { Table } from '../table';

const stored = v.object({ crossings: v.pipe(v.number(), v.integer(), v.minValue(1)) });

export const makeDynamoDbPlaceCrossings = (table: Table): PlaceCrossings => ({
  add: async (listing) => {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: crossingsKey(listing),
        UpdateExpression: 'ADD crossings :one',
        ExpressionAttributeValues: { ':one': 1 },
      }),
    );
  },
  of: async (listings) => {
    const items = await batchGet(table, listings.map(crossingsKey), true);
    return new Map(items.map((item) => [keyIn(item, parseCrossingsKey), parsed(stored, item).crossings]));
  },
});
