import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  PutItemCommand,
  paginateScan,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecordOfClient,
} from '@aws-sdk/client-dynamodb-streams';
import * as v from 'valibot';
import { changeOf, streamRecord } from '../../adapters/dynamodb/stream-record';
import { type Table, tableDefinition } from '../../adapters/dynamodb/table';
import { makeOpenSearchAdmin } from '../../adapters/opensearch/search-index-admin';
import { makeRebuildIndex } from '../../application/operations/rebuild-index.use-case';
import { type CalendarDay, instantAt } from '../../domain/shared/time';
import { aChildId, aContent, aDraft, anOrganiser, aPending, aPublished, aUser, noon } from '../builders/listings';
import { freshDatabase, freshTable, storesOn } from './support/dynamodb-table';
import { client, clock, found, freshAlias, freshIndex, leaveNothing, needEngine } from './support/search-indices';

beforeAll(needEngine);
afterAll(leaveNothing);

const database = freshDatabase();
const dynamodb = new DynamoDBClient(database);
const streams = new DynamoDBStreamsClient(database);
const restoredName = 'things-to-do-restored';

afterAll(() => {
  dynamodb.destroy();
  streams.destroy();
});

/** Makes what point-in-time recovery gives: items, keys and indexes, without stream, time to live or protection. */
const restoreCopy = async ({ name }: Table): Promise<void> => {
  const { StreamSpecification: _, ...copied } = tableDefinition(restoredName);
  await dynamodb.send(new CreateTableCommand(copied));
  for await (const { Items: items = [] } of paginateScan({ client: dynamodb }, { TableName: name }))
    for (const Item of items) await dynamodb.send(new PutItemCommand({ TableName: restoredName, Item }));
};

/** Takes step 3 step 3 of `infra/runbooks/by-hand/restore.md`. Answers the stream. */
const complete = async (): Promise<string> => {
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const };
  await dynamodb.send(new UpdateTableCommand({ TableName: restoredName, StreamSpecification }));
  const TimeToLiveSpecification = { Enabled: true, AttributeName: 'expiresAt' };
  await dynamodb.send(new UpdateTimeToLiveCommand({ TableName: restoredName, TimeToLiveSpecification }));
  const { Table: described } = await dynamodb.send(new DescribeTableCommand({ TableName: restoredName }));
  return described?.LatestStreamArn ?? '';
};

/** Lambda hands on the time of a record in seconds, and its client a date. */
const asLambdaHasIt = ({ dynamodb: image, ...record }: StreamRecordOfClient) => {
  const { ApproximateCreationDateTime: created, ...rest } = image ?? {};
  const time = created && { ApproximateCreationDateTime: Math.floor(created.getTime() / 1000) };
  return { ...record, dynamodb: { ...rest, ...time } };
};

/** Returns what a reader of the stream hears from its beginning. */
const heardOn = async (StreamArn: string) => {
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const heard: unknown[] = [];
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    const start = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const };
    const { ShardIterator } = await streams.send(new GetShardIteratorCommand(start));
    const { Records = [] } = await streams.send(new GetRecordsCommand({ ShardIterator }));
    heard.push(...Records.map((record) => changeOf(v.parse(streamRecord, asLambdaHasIt(record)))));
  }
  return heard;
};

it('a stage that stands on a copy of its table answers as before, from an index built anew, and is heard again', async () => {
  const { table, close } = await freshTable(database);
  const before = storesOn(table);
  const organiser = anOrganiser();
  const made = [
    aDraft({ organiser }),
    aPending({ organiser }),
    ...['Puppets', 'Drums'].map((name) => aPublished({ organiser, content: aContent({ name }) })),
  ];
  for (const listing of made) await before.listings.commit({ answer: listing, listings: [listing] });
  await before.profiles.addIfAbsent({ id: organiser, name: 'Puppet House', revision: 1, updatedAt: instantAt(noon) });
  const child = { id: aChildId(), parentId: aUser(), name: 'Ada', birthDate: '2020-01-01' as CalendarDay, revision: 1 };
  await before.children.add(child);

  await restoreCopy(table);
  const stream = await complete();
  const after = storesOn({ client: table.client, name: restoredName });
  const answers = async (stores: typeof before) => ({
    own: [...(await stores.listings.allOf(organiser))].sort((a, b) => (a.id < b.id ? -1 : 1)),
    pending: await stores.listings.pending({ size: 10 }),
    organiser: await stores.profiles.get(organiser),
    children: await stores.children.childrenOf(child.parentId),
  });
  expect(await answers(after)).toEqual(await answers(before));

  const alias = freshAlias();
  const index = await freshIndex(alias);
  const { listings, profiles, publishedListings, placeCrossings, bookings: bookingLists } = after;
  const searchIndexAdmin = makeOpenSearchAdmin(client, { alias, clock });
  const report = await makeRebuildIndex({
    listings,
    profiles,
    bookingLists,
    placeCrossings,
    clock,
    publishedListings,
    searchIndexAdmin,
  })();
  expect(report).toMatchObject({ listings: 2, missing: { count: 2 } });
  expect((await found(index)).map(({ listing }) => listing.content.name).sort()).toEqual(['Drums', 'Puppets']);

  expect(await heardOn(stream)).toEqual([]);
  const fresh = aDraft({ organiser });
  await after.listings.commit({ answer: fresh, listings: [fresh] });
  expect(await heardOn(stream)).toEqual([{ kind: 'listing', before: undefined, after: fresh }]);
  close();
});
