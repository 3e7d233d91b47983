import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Key } from '../../../adapters/dynamodb/keys';
import { type Capacity, itemBytes, type Stored, sumOf } from './capacity';
import { freshDatabase, freshTable, storesOn } from './dynamodb-table';
import { recordRequests } from './recorded-requests';

/** What a pattern stands on: stores, and a look at the table past them. */
export interface Ground {
  readonly stores: ReturnType<typeof storesOn>;
  readonly stored: (key: Key) => Promise<Stored>;
  /** Returns the bytes of stored items. */
  readonly bytes: (...keys: Key[]) => Promise<number[]>;
  /** Makes a stored item longer than a unit. */
  readonly lengthen: (key: Key) => Promise<void>;
}

export interface AccessPattern {
  readonly name: string;
  /** The requests that it sends, in the order of their names. */
  readonly requests: readonly string[];
  /** Writes what is there beforehand; answers what is done then, and what that costs at the least. */
  readonly arrange: (ground: Ground) => Promise<{
    readonly run: () => Promise<unknown>;
    /** Returns the least afterwards: it may depend on what was written. */
    readonly minimum: () => Promise<Capacity>;
  }>;
}

export interface Outcome {
  readonly requests: readonly string[];
  readonly consumed: Capacity;
  readonly minimum: Capacity;
}

/** Returns a table whose requests are recorded, to perform access patterns on. */
export const makeGround = async (): Promise<{
  readonly perform: (pattern: AccessPattern) => Promise<Outcome>;
  readonly close: () => void;
}> => {
  const database = freshDatabase();
  const { table, close } = await freshTable(database);
  const recorded = recordRequests(table.client);
  const onlooker = new DynamoDBClient(database);
  const stored = async ({ id, sk }: Key): Promise<Stored> => {
    const input = { TableName: table.name, Key: { id: { S: id }, sk: { S: sk } }, ConsistentRead: true };
    return (await onlooker.send(new GetItemCommand(input))).Item;
  };
  const bytes = (...keys: Key[]): Promise<number[]> =>
    Promise.all(keys.map(async (key) => itemBytes((await stored(key)) ?? {})));
  const lengthen = async ({ id, sk }: Key): Promise<void> => {
    const values = { ':long': { S: 'y'.repeat(1100) } };
    const update = { UpdateExpression: 'SET besides = :long', ExpressionAttributeValues: values };
    await onlooker.send(
      new UpdateItemCommand({ TableName: table.name, Key: { id: { S: id }, sk: { S: sk } }, ...update }),
    );
  };
  return {
    perform: async ({ arrange }) => {
      const { run, minimum } = await arrange({ stores: storesOn(table), stored, bytes, lengthen });
      recorded.length = 0;
      await run();
      return {
        requests: recorded.map(({ operation }) => operation).sort(),
        consumed: sumOf(recorded.map(({ capacity }) => capacity)),
        minimum: await minimum(),
      };
    },
    close: () => {
      close();
      onlooker.destroy();
    },
  };
};
