import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { marshall } from '@aws-sdk/util-dynamodb';
import { makeSqsDeadLetters } from '../../adapters/dead-letters/dead-letters';
import { makeStreamRecords, type StreamRange } from '../../adapters/dead-letters/stream-records';
import { toQueue } from '../../adapters/dead-letters/to-queue';
import { toStreamConsumer } from '../../adapters/dead-letters/to-stream-consumer';
import { type Item, listingItem } from '../../adapters/dynamodb/items';
import { isHeardAbout } from '../../adapters/dynamodb/stream-record';
import { kindOfMessage } from '../../application/operations/message-kind';
import { requests } from '../../handlers/composition/aws/requests';
import { eventsOfRecord } from '../../handlers/records/events-of-record';
import { aPublished } from '../builders/listings';
import { deadLettersContract } from '../contracts/dead-letters';
import { freshDatabase, freshTable } from './support/dynamodb-table';
import { aQueue, drained } from './support/queues';
import { on } from './support/servers';

const sqs = new SQSClient(requests);
const closing: (() => void)[] = [() => sqs.destroy()];

afterAll(() => {
  for (const close of closing) close();
});

/** Returns a table with its stream, and where in it each item was written. */
const aStream = async () => {
  const database = freshDatabase();
  const { table, close } = await freshTable(database);
  const [items, streams] = [new DynamoDBClient(database), new DynamoDBStreamsClient(database)];
  closing.push(
    close,
    () => items.destroy(),
    () => streams.destroy(),
  );
  const { Streams: [{ StreamArn: streamArn = '' } = {}] = [] } = await streams.send(new ListStreamsCommand({}));
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
  const shardId = StreamDescription?.Shards?.[0]?.ShardId ?? '';
  const numberOf = async (id: unknown): Promise<string> => {
    const from = { StreamArn: streamArn, ShardId: shardId, ShardIteratorType: 'TRIM_HORIZON' } as const;
    const { ShardIterator } = await streams.send(new GetShardIteratorCommand(from));
    const { Records = [] } = await streams.send(new GetRecordsCommand({ ShardIterator }));
    const record = Records.find(({ dynamodb }) => dynamodb?.Keys?.id?.S === id);
    return record?.dynamodb?.SequenceNumber ?? '';
  };
  const write = async (item: Item): Promise<StreamRange> => {
    const Item = marshall(item, { removeUndefinedValues: true });
    await items.send(new PutItemCommand({ TableName: table.name, Item }));
    const number = await numberOf(item.id);
    return { streamArn, shardId, startSequenceNumber: number, endSequenceNumber: number };
  };
  return { streams, write };
};

/** Stands for the function that consumes the stream: what reaches it travels as JSON. */
const aConsumer = () => {
  const given: unknown[] = [];
  const published: string[] = [];
  const publish = (record: { readonly dynamodb: { readonly SequenceNumber: string } }) => {
    given.push(record);
    try {
      for (const event of eventsOfRecord(record)) if ('listingId' in event) published.push(event.listingId);
      return [];
    } catch {
      return [{ itemIdentifier: record.dynamodb.SequenceNumber }];
    }
  };
  const call = async (_arn: string, payload: object) => {
    const { Records } = JSON.parse(JSON.stringify(payload)) as { Records: Parameters<typeof publish>[0][] };
    return { batchItemFailures: Records.flatMap(publish) };
  };
  return { given, published, functions: { call, start: async () => undefined } };
};

/** Writes a letter as Lambda tells its destination for failures. */
const givenUp = (DDBStreamBatchInfo: StreamRange): string =>
  JSON.stringify({
    requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 11 },
    version: '1.0',
    DDBStreamBatchInfo: { ...DDBStreamBatchInfo, batchSize: 1 },
  });

const set = async () => {
  const [mail, streamed] = await on('LocalStack', () => Promise.all([aQueue(sqs), aQueue(sqs)]));
  const { streams, write } = await aStream();
  const { functions, given, published } = aConsumer();
  const read = makeStreamRecords(streams);
  const send = async (url: string, body: string, attributes = {}): Promise<void> => {
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body, MessageAttributes: attributes }));
  };
  const deadLetters = makeSqsDeadLetters(sqs, [
    { name: 'mail', url: mail.deadLetters, route: toQueue(sqs, mail.url, kindOfMessage) },
    {
      name: 'stream',
      url: streamed.deadLetters,
      route: toStreamConsumer({ read, functions, consumer: 'arn', isHeard: isHeardAbout }),
    },
  ]);
  const taken = async (queue: string) => {
    const [letter] = await deadLetters.take(queue, 1);
    if (!letter) throw new Error('no letter came');
    return letter;
  };
  return {
    ...{ mail, deadLetters, given, published, write, taken },
    bury: (body: string, attributes = {}) => send(mail.deadLetters, body, attributes),
    giveUp: (range: StreamRange) => send(streamed.deadLetters, givenUp(range)),
  };
};

deadLettersContract('SQS and the stream', async () => {
  const { mail, deadLetters, published, write, bury, giveUp } = await set();
  return {
    deadLetters,
    bury,
    received: (atLeast) => drained(sqs, mail.url, atLeast),
    giveUp: async (item) => giveUp(await write(item)),
    published: async () => published,
  };
});

describe('a message', () => {
  it('goes back with its attributes', async () => {
    const { mail, bury, taken } = await set();
    await bury('{"type":"ContactMessage"}', { type: { DataType: 'String', StringValue: 'ContactMessage' } });
    expect(await (await taken('mail')).redrive()).toBe('taken');
    const { Messages } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: mail.url, WaitTimeSeconds: 2, MessageAttributeNames: ['All'] }),
    );
    expect(Messages?.[0]?.MessageAttributes).toMatchObject({ type: { StringValue: 'ContactMessage' } });
  });
});

describe('a range of the stream', () => {
  it('goes back whole, without what nobody hears about', async () => {
    const { write, giveUp, taken, given, published } = await set();
    const listings = [aPublished(), aPublished()] as const;
    const first = await write(listingItem(listings[0]));
    await write({ id: 'child', sk: 'CHL#parent', name: 'Zoe' });
    const last = await write(listingItem(listings[1]));
    await write(listingItem(aPublished()));
    await giveUp({ ...first, endSequenceNumber: last.endSequenceNumber });
    expect(await (await taken('stream')).redrive()).toBe('taken');
    expect(published).toEqual(listings.map(({ id }) => id));
    expect(JSON.stringify(given)).not.toContain('Zoe');
  });

  it.each(['another shard', 'another stream'])('of %s is expired', async (which) => {
    const { write, giveUp, taken, published } = await set();
    const range = await write(listingItem(aPublished()));
    const gone =
      which === 'another stream'
        ? { streamArn: range.streamArn.replace(/[^/]+$/, '2020-01-01T00:00:00.000') }
        : { shardId: 'shardId-00000001000000000000-00000000' };
    await giveUp({ ...range, ...gone });
    const letter = await taken('stream');
    expect([await letter.isWhole(), await letter.redrive()]).toEqual([false, 'expired']);
    expect(published).toEqual([]);
  });
});
