import { DescribeTableCommand, DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import * as v from 'valibot';
import { changeOf, streamRecord } from '../../../adapters/dynamodb/stream-record';
import type { SessionPlaces } from '../../../domain/booking/session-places';
import { makeStreamReader } from '../../../infra/local-host/aws/stream-reader';

const streamOf = async (database: DynamoDBClientConfig, table: string): Promise<string> => {
  const client = new DynamoDBClient(database);
  try {
    const { Table: described } = await client.send(new DescribeTableCommand({ TableName: table }));
    return described?.LatestStreamArn ?? '';
  } finally {
    client.destroy();
  }
};

/** Reads nothing twice, from the beginning. */
const fromTheStart = { position: () => undefined, savePosition: () => undefined };

const isSame = (one: SessionPlaces, other: SessionPlaces): boolean =>
  one.thingToDoId === other.thingToDoId && one.sessionId === other.sessionId;

/** Returns all that was written of a session one after the other, as the table's stream tells it, up to what is stored now. */
export const imagesOf = async (
  database: DynamoDBClientConfig,
  table: string,
  stored: SessionPlaces,
): Promise<readonly SessionPlaces[]> => {
  const client = new DynamoDBStreamsClient(database);
  const reader = makeStreamReader(client, await streamOf(database, table), fromTheStart);
  const images: SessionPlaces[] = [];
  try {
    while ((images.at(-1)?.revision ?? 0) < stored.revision)
      for await (const { records } of reader.next(new AbortController().signal))
        for (const { record } of records) {
          const change = changeOf(v.parse(streamRecord, record));
          if (change?.kind === 'places' && isSame(change.after, stored)) images.push(change.after);
        }
    return images;
  } finally {
    client.destroy();
  }
};
