import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as Record_,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { NumberedRecord } from '../ordered-delivery';
import { region } from './environment';
import type { State } from './state';

/** As many as the event source mapping asks for. */
const batchSize = 100;

export interface ShardBatch {
  readonly shardId: string;
  readonly records: readonly NumberedRecord[];
}

export interface StreamReader {
  /**
   * Yields what comes next on every shard that may be read: a child's turn comes when its parent is read to its end. Asked for the
   * next batch it remembers, over the end of the process, that the one before is done.
   */
  next(signal: AbortSignal): AsyncGenerator<ShardBatch>;
}

/** Makes a record as Lambda hands it to its function: times are seconds. */
const recordOf = (record: Record_, streamArn: string): NumberedRecord[] => {
  const { dynamodb: { ApproximateCreationDateTime: created, ...dynamodb } = {}, ...rest } = record;
  const number = dynamodb.SequenceNumber;
  if (number === undefined) return [];
  const time = created && { ApproximateCreationDateTime: Math.floor(created.getTime() / 1000) };
  const event = {
    ...rest,
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: streamArn,
    dynamodb: { ...time, ...dynamodb },
  };
  return [{ number, record: event }];
};

const shardsOf = async (
  client: DynamoDBStreamsClient,
  streamArn: string,
  abortSignal: AbortSignal,
): Promise<readonly Shard[]> => {
  const found: Shard[] = [];
  let after: string | undefined;
  do {
    const input = { StreamArn: streamArn, ...(after && { ExclusiveStartShardId: after }) };
    const { StreamDescription } = await client.send(new DescribeStreamCommand(input), { abortSignal });
    found.push(...(StreamDescription?.Shards ?? []));
    after = StreamDescription?.LastEvaluatedShardId;
  } while (after);
  return found;
};

/** Returns the shards whose turn it is: not read to their end, and their parent is. */
const readable = (all: readonly Shard[], ended: ReadonlySet<string>): string[] => {
  const there = new Set(all.map(({ ShardId }) => ShardId));
  const waits = ({ ParentShardId: parent }: Shard): boolean =>
    parent !== undefined && there.has(parent) && !ended.has(parent);
  return all.filter((shard) => !waits(shard)).flatMap(({ ShardId: id }) => (id && !ended.has(id) ? [id] : []));
};

/** How far a reader of the stream has come. */
type Progress = Pick<State, 'position' | 'savePosition'>;

export const makeStreamReader = (client: DynamoDBStreamsClient, streamArn: string, state: Progress): StreamReader => {
  const saved = state.position();
  const positions: Record<string, string> = saved?.stream === streamArn ? { ...saved.shards } : {};
  const iterators = new Map<string, string>();
  const ended = new Set<string>();

  const iteratorOf = async (shardId: string, abortSignal: AbortSignal): Promise<string | undefined> => {
    const known = iterators.get(shardId);
    if (known) return known;
    const after = positions[shardId];
    const shard = { StreamArn: streamArn, ShardId: shardId };
    const start = new GetShardIteratorCommand({ ...shard, ShardIteratorType: 'TRIM_HORIZON' });
    try {
      const command = after
        ? new GetShardIteratorCommand({ ...shard, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after })
        : start;
      return (await client.send(command, { abortSignal })).ShardIterator;
    } catch (failure) {
      // What stood there is older than the stream remembers.
      if (!(failure instanceof TrimmedDataAccessException)) throw failure;
      return (await client.send(start, { abortSignal })).ShardIterator;
    }
  };

  /** Reads a batch; undefined when the iterator was too old: the next round makes a new one. */
  const read = async (shardId: string, abortSignal: AbortSignal) => {
    const iterator = await iteratorOf(shardId, abortSignal);
    iterators.delete(shardId);
    try {
      const input = { ShardIterator: iterator, Limit: batchSize };
      const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand(input), { abortSignal });
      return { records: Records.flatMap((record) => recordOf(record, streamArn)), following: NextShardIterator };
    } catch (failure) {
      if (failure instanceof ExpiredIteratorException) return undefined;
      throw failure;
    }
  };

  const goOn = (shardId: string, last: NumberedRecord | undefined, following: string | undefined): void => {
    if (following) iterators.set(shardId, following);
    else ended.add(shardId);
    if (!last) return;
    positions[shardId] = last.number;
    state.savePosition({ stream: streamArn, shards: positions });
  };

  return {
    next: async function* (signal) {
      for (const shardId of readable(await shardsOf(client, streamArn, signal), ended)) {
        const answer = await read(shardId, signal);
        if (!answer) continue;
        const { records, following } = answer;
        if (records.length > 0) yield { shardId, records };
        goOn(shardId, records.at(-1), following);
      }
    },
  };
};
