import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import type { WakeUp, WakeUps } from '../../../application/booking/ports/wake-ups';
import { dayMs } from '../../../domain/shared/time';
import { keyIn, parsed } from '../items';
import { parseWakeUpKey, wakeCursorKey, wakeUpKey, wakeUpPrefix, wakeUpsOf } from '../keys';
import { queryBetween } from '../query';
import type { Table } from '../table';

/** A minute that nobody came to for so long comes too late for everybody. */
const retentionMs = 30 * dayMs;

const cursor = v.object({ minute: v.number() });

const wakeUpOf = (item: unknown): WakeUp => keyIn(item, parseWakeUpKey);

export const makeDynamoDbWakeUps = (table: Table): WakeUps => ({
  put: async (minute, wakeUp) => {
    const Item = { ...wakeUpKey(minute, wakeUp), expiresAt: Math.ceil((minute + retentionMs) / 1000) };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  },
  due: async (minute) => (await queryBetween(table, wakeUpsOf(minute), wakeUpPrefix, `${wakeUpPrefix}~`)).map(wakeUpOf),
  doneUntil: async () => {
    const { Item: item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: wakeCursorKey, ConsistentRead: true }),
    );
    return item && parsed(cursor, item).minute;
  },
  done: async (minute) => {
    await table.client.send(new PutCommand({ TableName: table.name, Item: { ...wakeCursorKey, minute } }));
  },
});
