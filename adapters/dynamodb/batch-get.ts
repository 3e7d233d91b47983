import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { attempts } from '../retry/attempts';
import { contention } from './contention';
import type { Item } from './items';
import type { Key } from './keys';
import type { Table } from './table';

/** DynamoDB's limit for one request. */
const maxKeys = 100;

const getChunk = async ({ client, name }: Table, keys: readonly Key[], consistent: boolean): Promise<Item[]> => {
  const items: Item[] = [];
  let wanted: readonly Key[] = keys;
  for await (const _ of attempts(contention)) {
    const answer = await client.send(
      new BatchGetCommand({ RequestItems: { [name]: { Keys: [...wanted], ConsistentRead: consistent } } }),
    );
    items.push(...(answer.Responses?.[name] ?? []));
    wanted = (answer.UnprocessedKeys?.[name]?.Keys ?? []) as Key[];
    if (wanted.length === 0) return items;
  }
  throw new Error(`${wanted.length} keys stayed unprocessed after ${contention.max} attempts`);
};

/** DynamoDB refuses a request that names a key twice. */
const eachOnce = (keys: readonly Key[]): readonly Key[] => [
  ...new Map(keys.map((key) => [`${key.id} ${key.sk}`, key])).values(),
];

/**
 * Returns the items under these keys, in no order, those that are there. Asks again for what DynamoDB left unprocessed.
 */
export const batchGet = async (table: Table, wanted: readonly Key[], consistent: boolean): Promise<Item[]> => {
  const keys = eachOnce(wanted);
  const chunks: (readonly Key[])[] = [];
  for (let start = 0; start < keys.length; start += maxKeys) chunks.push(keys.slice(start, start + maxKeys));
  return (await Promise.all(chunks.map((chunk) => getChunk(table, chunk, consistent)))).flat();
};
