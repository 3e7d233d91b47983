import {
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
  GetShardIteratorCommand,
  type GetShardIteratorCommandInput,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';

/** Says where records stand in a stream: from the first to the last. */
export interface StreamRange {
  readonly streamArn: string;
  readonly shardId: string;
  readonly startSequenceNumber: string;
  readonly endSequenceNumber: string;
}

interface ReadRange {
  /** As Lambda hands them to its function. */
  readonly records: readonly StreamRecord[];
  /** False when the stream has forgotten some or all: it keeps a day. */
  readonly isWhole: boolean;
}

/** a range of the largest batch fits into few pages; an open shard would go on for ever with empty ones. */
const maxPages = 20;

const isNamed = (failure: unknown, ...names: readonly string[]): boolean =>
  failure instanceof Error && names.includes(failure.name);

const numberOf = (record: StreamRecord): bigint => BigInt(record.dynamodb?.SequenceNumber ?? 0);

/** Times are seconds there. */
const asGiven = (streamArn: string, record: StreamRecord): object => {
  const { ApproximateCreationDateTime: created, ...rest } = record.dynamodb ?? {};
  const time = created && { ApproximateCreationDateTime: Math.floor(created.getTime() / 1000) };
  return { ...record, eventSourceARN: streamArn, dynamodb: { ...time, ...rest } };
};

export const makeStreamRecords = (client: DynamoDBStreamsClient) => {
  const iteratorAt = async (input: GetShardIteratorCommandInput): Promise<string | undefined> =>
    (await client.send(new GetShardIteratorCommand(input))).ShardIterator;

  /** From the first record on, or else from the oldest that is kept. */
  const iteratorOf = async ({ streamArn, shardId, startSequenceNumber }: StreamRange): Promise<string | undefined> => {
    const shard = { StreamArn: streamArn, ShardId: shardId };
    try {
      const from = { ShardIteratorType: 'AT_SEQUENCE_NUMBER', SequenceNumber: startSequenceNumber } as const;
      return await iteratorAt({ ...shard, ...from });
    } catch (failure) {
      if (!isNamed(failure, 'TrimmedDataAccessException')) throw failure;
      return iteratorAt({ ...shard, ShardIteratorType: 'TRIM_HORIZON' });
    }
  };

  async function* pages(range: StreamRange): AsyncGenerator<readonly StreamRecord[]> {
    let iterator = await iteratorOf(range);
    for (let page = 0; iterator !== undefined && page < maxPages; page += 1) {
      const answer: GetRecordsCommandOutput = await client.send(new GetRecordsCommand({ ShardIterator: iterator }));
      yield answer.Records ?? [];
      iterator = answer.NextShardIterator;
    }
  }

  return async (range: StreamRange): Promise<ReadRange> => {
    const [first, last] = [BigInt(range.startSequenceNumber), BigInt(range.endSequenceNumber)];
    const found: StreamRecord[] = [];
    try {
      for await (const page of pages(range)) {
        found.push(...page.filter((record) => numberOf(record) >= first && numberOf(record) <= last));
        if (page.some((record) => numberOf(record) >= last)) break;
      }
    } catch (failure) {
      // The shard is gone, or the whole stream.
      if (!isNamed(failure, 'ResourceNotFoundException', 'TrimmedDataAccessException')) throw failure;
    }
    const numbers = new Set(found.map(numberOf));
    return {
      records: found.map((record) => asGiven(range.streamArn, record)),
      isWhole: numbers.has(first) && numbers.has(last),
    };
  };
};
