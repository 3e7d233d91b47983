import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import type { MailSuppressions } from '../../../application/messages/ports/mail-suppressions';
import type { Clock } from '../../../application/ports/clock';
import { plainAddress } from '../../../domain/messages/mail-feedback';
import { batchGet } from '../batch-get';
import { isConflict } from '../errors';
import { parsed } from '../items';
import { type Key, suppressionKey } from '../keys';
import type { Table } from '../table';

const keyOf = (address: string): Key => suppressionKey(plainAddress(address));

const stored = v.object({ id: v.string(), expiresAt: v.exactOptional(v.number()) });

export const makeDynamoDbMailSuppressions = (table: Table, clock: Clock): MailSuppressions => ({
  add: async (address, until) => {
    const Item = { ...keyOf(address), ...(until !== undefined && { expiresAt: Math.ceil(until / 1000) }) };
    const isForGood = until === undefined;
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item,
          ...(!isForGood && { ConditionExpression: 'attribute_not_exists(id) OR attribute_exists(expiresAt)' }),
        }),
      );
    } catch (failure) {
      if (!isConflict(failure)) throw failure;
    }
  },
  among: async (addresses) => {
    const items = await batchGet(table, addresses.map(keyOf), true);
    const now = clock.now() / 1000;
    // The table's own time to live may be days late.
    const current = items
      .map((item) => parsed(stored, item))
      .filter(({ expiresAt }) => expiresAt === undefined || expiresAt > now);
    const hashes = new Set(current.map(({ id }) => id));
    return new Set(addresses.filter((address) => hashes.has(keyOf(address).id)));
  },
});
