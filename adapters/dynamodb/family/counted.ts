import { type CancellationReason, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { attempts } from '../../retry/attempts';
import { contention } from '../contention';
import type { Item } from '../items';
import type { Key } from '../keys';
import type { Table } from '../table';

/** The item beside a family's things of one kind that says how many there are. */
interface Count {
  readonly key: Key;
  readonly max: number;
}

type Outcome = { readonly state: 'done' | 'full' } | { readonly state: 'differs'; readonly item: Item | undefined };

/** What the reasons say of a write of one item and its count; undefined when only others were in the way. */
const outcomeOf = ([own, count]: readonly CancellationReason[]): Outcome | undefined => {
  if (own?.Code === 'ConditionalCheckFailed') return { state: 'differs', item: own.Item && unmarshall(own.Item) };
  return count?.Code === 'ConditionalCheckFailed' ? { state: 'full' } : undefined;
};

const isContended = (reasons: readonly CancellationReason[]): boolean =>
  reasons.some(({ Code }) => Code === 'TransactionConflict');

/** Writes an item and its count together, again while others of the same family write: they meet on the count. */
const write = async (table: Table, items: TransactWriteCommandInput['TransactItems']): Promise<Outcome> => {
  for await (const { isLast } of attempts(contention)) {
    try {
      await table.client.send(new TransactWriteCommand({ TransactItems: items }));
      return { state: 'done' };
    } catch (failure) {
      if (!(failure instanceof TransactionCanceledException)) throw failure;
      const reasons = failure.CancellationReasons ?? [];
      const outcome = outcomeOf(reasons);
      if (outcome) return outcome;
      if (!isContended(reasons) || isLast) throw failure;
    }
  }
  throw new Error('a transaction was not attempted');
};

/**
 * Adds an item that is new, as long as fewer than `max` are counted: in one transaction, so that no number of callers at one
 * moment gets past the limit. `differs` comes with the item that is there already.
 */
export const addCounted = (table: Table, item: Item, { key, max }: Count): Promise<Outcome> =>
  write(table, [
    {
      Put: {
        TableName: table.name,
        Item: item,
        ConditionExpression: 'attribute_not_exists(id)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    {
      Update: {
        TableName: table.name,
        Key: key,
        UpdateExpression: 'ADD kept :one',
        ConditionExpression: 'attribute_not_exists(kept) OR kept < :max',
        ExpressionAttributeValues: { ':one': 1, ':max': max },
      },
    },
  ]);

const get = async ({ client, name }: Table, key: Key): Promise<Item | undefined> => {
  const { Item: item } = await client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }));
  return item;
};

/** Removes an item and counts it off; answers what it was. `mark` is an attribute that tells it from any other under its key. */
export const removeCounted = async (
  table: Table,
  key: Key,
  mark: string,
  count: Count['key'],
): Promise<Item | undefined> => {
  for (;;) {
    const item = await get(table, key);
    if (!item) return undefined;
    const { state } = await write(table, [
      {
        Delete: {
          TableName: table.name,
          Key: key,
          ConditionExpression: '#mark = :mark',
          ExpressionAttributeNames: { '#mark': mark },
          ExpressionAttributeValues: { ':mark': item[mark] },
        },
      },
      {
        Update: {
          TableName: table.name,
          Key: count,
          UpdateExpression: 'ADD kept :less',
          ExpressionAttributeValues: { ':less': -1 },
        },
      },
    ]);
    if (state === 'done') return item;
  }
};
