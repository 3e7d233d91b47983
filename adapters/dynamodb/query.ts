import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { ForwardPageRequest, Page, Position } from '../../domain/shared/paging';
import type { Item } from './items';
import type { Table } from './table';

/** Names a range of an index: one hash, and the ranges that begin with `prefix`, or all of them where it is empty. */
export interface IndexRange {
  readonly index: string;
  readonly hashName: string;
  readonly hash: string;
  readonly rangeName: string;
  readonly prefix: string;
}

type Start = QueryCommandInput['ExclusiveStartKey'];

/** DynamoDB takes no empty prefix. */
const wholeHash = (hashName: string, hash: string) => ({
  KeyConditionExpression: '#hash = :hash',
  ExpressionAttributeNames: { '#hash': hashName },
  ExpressionAttributeValues: { ':hash': hash },
});

const withPrefix = (hashName: string, hash: string, rangeName: string, prefix: string) => ({
  KeyConditionExpression: '#hash = :hash AND begins_with(#range, :prefix)',
  ExpressionAttributeNames: { '#hash': hashName, '#range': rangeName },
  ExpressionAttributeValues: { ':hash': hash, ':prefix': prefix },
});

const input = (table: Table, { index, hashName, hash, rangeName, prefix }: IndexRange): QueryCommandInput => ({
  TableName: table.name,
  IndexName: index,
  ...(prefix === '' ? wholeHash(hashName, hash) : withPrefix(hashName, hash, rangeName, prefix)),
});

/** What a query answers from `start` on, some at a time: at most one megabyte. */
async function* answersOf(table: Table, query: QueryCommandInput, start: Start) {
  let next = start;
  do {
    const answer = await table.client.send(new QueryCommand({ ...query, ...(next && { ExclusiveStartKey: next }) }));
    yield answer;
    next = answer.LastEvaluatedKey;
  } while (next);
}

/** Reads everything in the range, to its end. */
export const queryAll = async (table: Table, indexRange: IndexRange): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const { Items: some = [] } of answersOf(table, input(table, indexRange), undefined)) items.push(...some);
  return items;
};

/** Reads everything under one id of the table itself from one `sk` to another, both included; it sees every write. */
export const queryBetween = async (table: Table, id: string, low: string, high: string): Promise<Item[]> => {
  const query: QueryCommandInput = {
    TableName: table.name,
    ConsistentRead: true,
    KeyConditionExpression: '#id = :id AND #sk BETWEEN :low AND :high',
    ExpressionAttributeNames: { '#id': 'id', '#sk': 'sk' },
    ExpressionAttributeValues: { ':id': id, ':low': low, ':high': high },
  };
  const items: Item[] = [];
  for await (const { Items: some = [] } of answersOf(table, query, undefined)) items.push(...some);
  return items;
};

const count = async (table: Table, query: QueryCommandInput, start?: Start): Promise<number> => {
  let total = 0;
  for await (const { Count: some = 0 } of answersOf(table, { ...query, Select: 'COUNT' }, start)) total += some;
  return total;
};

/** The query of what stands in the range behind `low`, that excluded, if its hash holds nothing but the range. */
const behind = (query: QueryCommandInput, { hash }: IndexRange, low: string): QueryCommandInput => ({
  ...query,
  KeyConditionExpression: '#hash = :hash AND #range > :low',
  ExpressionAttributeValues: { ':hash': hash, ':low': low },
});

/** The query of what stands in the range up to `high`, that included. */
const upTo = (query: QueryCommandInput, { hash, prefix }: IndexRange, high: string): QueryCommandInput => ({
  ...query,
  KeyConditionExpression: '#hash = :hash AND #range BETWEEN :low AND :high',
  ExpressionAttributeValues: { ':hash': hash, ':low': prefix, ':high': high },
});

interface Listed<Row> extends IndexRange {
  /** The range key of a position. */
  readonly rangeOf: (position: Position) => string;
  /** The key in the table of what stands at a position. */
  readonly keyOf: (position: Position) => { readonly id: string; readonly sk: string };
  /** Where the same rows are counted by their keys alone: an index that holds nothing else. Absent: where they are read. */
  readonly counted?: IndexRange;
  /** Rows out of items: fewer, when some cannot be read. */
  readonly read: (items: readonly Item[]) => readonly Row[];
}

/** So many rows from `start` on; how many items were read for them, and where the rest of the list starts, if any. */
const readRows = async <Row>(table: Table, list: Listed<Row>, size: number, start: Start) => {
  const rows: Row[] = [];
  let items = 0;
  let rest = start;
  do {
    const query = { ...input(table, list), Limit: size - rows.length, ...(rest && { ExclusiveStartKey: rest }) };
    const { Items: some = [], LastEvaluatedKey: last } = await table.client.send(new QueryCommand(query));
    rows.push(...list.read(some));
    items += some.length;
    rest = last;
  } while (rest && rows.length < size);
  return { rows, items, rest };
};

const countBehind = <Row>(table: Table, list: Listed<Row>, rest: NonNullable<Start>): Promise<number> => {
  const { counted, rangeName } = list;
  if (!counted) return count(table, input(table, list), rest);
  return count(table, behind(input(table, counted), counted, String(rest[rangeName])));
};

/**
 * Reads one page of a list, with its exact total. What stands before the page is counted beside reading it, what stands
 * behind it afterwards, and only if anything does: so each item costs once, or its keys where the list has an index of
 * keys, and a list that fits one page costs one query. An item that cannot be read is counted and not shown.
 */
export const queryPage = async <Row>(
  table: Table,
  list: Listed<Row>,
  { size, after }: ForwardPageRequest,
): Promise<Page<Row>> => {
  const places = list.counted ?? list;
  const all = input(table, places);
  const start = after && { ...list.keyOf(after), [list.hashName]: list.hash, [list.rangeName]: list.rangeOf(after) };
  const [{ rows, items, rest }, before] = await Promise.all([
    readRows(table, list, size, start),
    after ? count(table, upTo(all, places, list.rangeOf(after))) : 0,
  ]);
  const left = rest ? await countBehind(table, list, rest) : 0;
  return { rows, total: before + items + left, hasPrevious: before > 0, hasNext: left > 0 };
};
