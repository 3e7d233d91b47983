import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import {
  type Gathered,
  type GatheredKind,
  type Gatherings,
  gatheredKinds,
  gatheringMilliseconds,
  maxGathered,
  type Taken,
} from '../../../application/messages/ports/gatherings';
import { batchGet } from '../batch-get';
import { isConflict } from '../errors';
import { keyIn, parsed } from '../items';
import { gatheredKey, gatheredPrefix, gatheringKey, parseGatheredKey } from '../keys';
import type { Table } from '../table';

/** The last window of a kind: who began it, until when it runs, and what was handed over. */
const storedWindow = v.object({
  window: v.string(),
  endsAt: v.number(),
  isScheduled: v.exactOptional(v.boolean(), false),
  taken: v.exactOptional(v.array(v.string())),
  isMore: v.exactOptional(v.boolean(), false),
  isTold: v.exactOptional(v.boolean(), false),
});
type Window = v.InferOutput<typeof storedWindow>;

const storedEntry = v.object({ body: v.string() });
const entryOf = (item: unknown): Gathered => ({
  id: keyIn(item, parseGatheredKey),
  body: parsed(storedEntry, item).body,
});

/** What waits, as far as one mail tells, and whether more does. */
interface Waits {
  readonly entries: readonly Gathered[];
  readonly isMore: boolean;
}
const none: Waits = { entries: [], isMore: false };

/** Deletes at once. */
const chunk = 25;

const names = { '#window': 'window' };

const windowOf = async ({ client, name: TableName }: Table, kind: GatheredKind): Promise<Window | undefined> => {
  const { Item: item } = await client.send(
    new GetCommand({ TableName, Key: gatheringKey(kind), ConsistentRead: true }),
  );
  return item && parsed(storedWindow, item);
};

/** In the order of their ids; one more than a mail tells. */
const entriesOf = async ({ client, name: TableName }: Table, kind: GatheredKind): Promise<Waits> => {
  const { Items: items = [], LastEvaluatedKey: rest } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'id = :id AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':id': gatheringKey(kind).id, ':prefix': gatheredPrefix },
      ConsistentRead: true,
      Limit: maxGathered + 1,
    }),
  );
  return { entries: items.map(entryOf), isMore: items.length > maxGathered || rest !== undefined };
};

/** Those of these ids that are not told yet, in the order of their ids. */
const entriesUnder = async (table: Table, kind: GatheredKind, ids: readonly string[]): Promise<readonly Gathered[]> => {
  const items = await batchGet(
    table,
    ids.map((id) => gatheredKey(kind, id)),
    true,
  );
  return items.map(entryOf).sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** Begins a window on a condition; answers the window that stands in its way, if any. */
const begin = async (
  { client, name: TableName }: Table,
  kind: GatheredKind,
  taker: string,
  now: number,
  condition: { readonly expression: string; readonly values: object },
): Promise<Window | undefined> => {
  try {
    await client.send(
      new UpdateCommand({
        TableName,
        Key: gatheringKey(kind),
        UpdateExpression: 'SET #window = :taker, endsAt = :ends REMOVE isScheduled, taken, isMore, isTold',
        ConditionExpression: condition.expression,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':taker': taker, ':ends': now + gatheringMilliseconds, ...condition.values },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return undefined;
  } catch (failure) {
    if (!(failure instanceof ConditionalCheckFailedException)) throw failure;
    if (!failure.Item) return { window: '', endsAt: 0, isScheduled: false, isMore: false, isTold: false };
    return parsed(storedWindow, unmarshall(failure.Item));
  }
};

/** Writes down what is handed over, once, so that whoever comes again is handed the same. */
const choose = async (
  { client, name: TableName }: Table,
  kind: GatheredKind,
  taker: string,
  { entries, isMore }: Waits,
): Promise<Window> => {
  const values = {
    ':taker': taker,
    ':taken': entries.slice(0, maxGathered).map(({ id }) => id),
    ':more': isMore,
  };
  try {
    const { Attributes: item } = await client.send(
      new UpdateCommand({
        TableName,
        Key: gatheringKey(kind),
        UpdateExpression: 'SET taken = :taken, isMore = :more',
        ConditionExpression: '#window = :taker AND attribute_not_exists(taken)',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: values,
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return parsed(storedWindow, item);
  } catch (failure) {
    if (!(failure instanceof ConditionalCheckFailedException) || !failure.Item) throw failure;
    return parsed(storedWindow, unmarshall(failure.Item));
  }
};

const handOver = async (table: Table, kind: GatheredKind, taker: string, known?: Window): Promise<Taken> => {
  const waits = known?.taken ? none : await entriesOf(table, kind);
  const window = known?.taken ? known : await choose(table, kind, taker, waits);
  const chosen = new Set(window.window === taker && !window.isTold ? window.taken : []);
  const seen = waits.entries.filter(({ id }) => chosen.has(id));
  // Whoever comes again is handed what was chosen then, wherever it stands among what came since.
  const entries = seen.length < chosen.size ? await entriesUnder(table, kind, [...chosen]) : seen;
  return { state: 'taken', entries, isMore: window.isMore && !window.isTold };
};

const remove = async (
  { client, name: TableName }: Table,
  kind: GatheredKind,
  ids: readonly string[],
): Promise<void> => {
  for (let start = 0; start < ids.length; start += chunk) {
    const some = ids.slice(start, start + chunk);
    await Promise.all(some.map((id) => client.send(new DeleteCommand({ TableName, Key: gatheredKey(kind, id) }))));
  }
};

/** Changes the window if it is still that one. */
const change = async (
  { client, name: TableName }: Table,
  kind: GatheredKind,
  window: string,
  expression: string,
  value: unknown,
): Promise<void> => {
  try {
    await client.send(
      new UpdateCommand({
        TableName,
        Key: gatheringKey(kind),
        UpdateExpression: expression,
        ConditionExpression: '#window = :window',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':window': window, ':value': value },
      }),
    );
  } catch (failure) {
    if (!isConflict(failure)) throw failure;
  }
};

export const makeDynamoDbGatherings = (table: Table): Gatherings => {
  return {
    add: async (kind, { id, body }) => {
      await table.client.send(new PutCommand({ TableName: table.name, Item: { ...gatheredKey(kind, id), body } }));
    },
    take: async (kind, taker, now) => {
      const free = { expression: 'attribute_not_exists(id) OR endsAt <= :now', values: { ':now': now } };
      const other = await begin(table, kind, taker, now, free);
      if (!other || other.window === taker) return handOver(table, kind, taker, other);
      const { window, endsAt, isScheduled } = other;
      return { state: 'waiting', window, endsAt, isScheduled };
    },
    takeAfter: async (kind, window, taker, now) => {
      const last = await windowOf(table, kind);
      if (last?.window === taker) return handOver(table, kind, taker, last);
      if (last?.window !== window || (await entriesOf(table, kind)).entries.length === 0) return undefined;
      const same = { expression: '#window = :before', values: { ':before': window } };
      const other = await begin(table, kind, taker, now, same);
      return !other || other.window === taker ? handOver(table, kind, taker, other) : undefined;
    },
    scheduled: (kind, window) => change(table, kind, window, 'SET isScheduled = :value', true),
    told: async (kind, taker) => {
      const last = await windowOf(table, kind);
      if (last?.window !== taker || !last.taken) return;
      await remove(table, kind, last.taken);
      await change(table, kind, taker, 'SET isTold = :value', true);
    },
    open: async () => {
      const windows = await Promise.all(
        gatheredKinds.map(async (kind) => ({ kind, last: await windowOf(table, kind) })),
      );
      return windows.flatMap(({ kind, last }) => (last?.isScheduled ? [{ kind, window: last.window }] : []));
    },
  };
};
