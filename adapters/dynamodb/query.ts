import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { ForwardPageRequest, Page, Position } from '../../domain/shared/paging';
import type { Item } from './items';
import type { Table } from './table';

/** A stretch of an index: one hash, and the ranges that begin with `prefix`. */
export interface Stretch {
  readonly index: string;
  readonly hashName: string;
  readonly hash: string;
  readonly rangeName: string;
  readonly prefix: string;
}

type Extra = Partial<QueryCommandInput>;

const input = (table: Table, { index, hashName, hash, rangeName, prefix }: Stretch): QueryCommandInput => ({
  TableName: table.name,
  IndexName: index,
  KeyConditionExpression: '#hash = :hash AND begins_with(#range, :prefix)',
  ExpressionAttributeNames: { '#hash': hashName, '#range': rangeName },
  ExpressionAttributeValues: { ':hash': hash, ':prefix': prefix },
});

/** Everything in the stretch, read to its end. */
export const queryAll = async (table: Table, stretch: Stretch, extra: Extra = {}): Promise<Item[]> => {
  const items: Item[] = [];
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const answer = await table.client.send(
      new QueryCommand({ ...input(table, stretch), ...extra, ...(start && { ExclusiveStartKey: start }) }),
    );
    items.push(...(answer.Items ?? []));
    start = answer.LastEvaluatedKey;
  } while (start);
  return items;
};

const count = async (table: Table, stretch: Stretch): Promise<number> => {
  let total = 0;
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const answer = await table.client.send(
      new QueryCommand({ ...input(table, stretch), Select: 'COUNT', ...(start && { ExclusiveStartKey: start }) }),
    );
    total += answer.Count ?? 0;
    start = answer.LastEvaluatedKey;
  } while (start);
  return total;
};

/** Whether the stretch holds anything from `low` to `high`, both included. */
const holdsAny = async (table: Table, stretch: Stretch, low: string, high: string): Promise<boolean> => {
  const { ExpressionAttributeNames, IndexName, TableName } = input(table, stretch);
  const answer = await table.client.send(
    new QueryCommand({
      TableName,
      IndexName,
      ExpressionAttributeNames,
      KeyConditionExpression: '#hash = :hash AND #range BETWEEN :low AND :high',
      ExpressionAttributeValues: { ':hash': stretch.hash, ':low': low, ':high': high },
      Select: 'COUNT',
      Limit: 1,
    }),
  );
  return (answer.Count ?? 0) > 0;
};

interface Listed extends Stretch {
  /** The range key of a position. */
  readonly rangeOf: (position: Position) => string;
  /** The key in the table of what stands at a position. */
  readonly keyOf: (position: Position) => { readonly id: string; readonly sk: string };
}

/**
 * One page of a stretch: the page itself, its total, and whether anything stands before it, in parallel. The total is
 * counted by DynamoDB, which reads the stretch's keys and items but sends none of them.
 */
export const queryPage = async (
  table: Table,
  list: Listed,
  { size, after }: ForwardPageRequest,
): Promise<Page<Item>> => {
  const start = after && { ...list.keyOf(after), [list.hashName]: list.hash, [list.rangeName]: list.rangeOf(after) };
  const rows = table.client.send(
    new QueryCommand({ ...input(table, list), Limit: size + 1, ...(start && { ExclusiveStartKey: start }) }),
  );
  const [found, total, hasPrevious] = await Promise.all([
    rows,
    count(table, list),
    after ? holdsAny(table, list, list.prefix, list.rangeOf(after)) : false,
  ]);
  const items = found.Items ?? [];
  return { rows: items.slice(0, size), total, hasPrevious, hasNext: items.length > size };
};
