import { DescribeTableCommand, DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import * as v from 'valibot';
import { changeOf, isHeardAbout, streamRecord } from '../../../adapters/dynamodb/stream-record';
import type { SessionPlaces } from '../../../domain/booking/session-places';
import type { StoredChange } from '../../../domain/stored-change';
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

/** Returns a reader of a table's stream: what was written since it was asked before, as far as somebody hears about it. */
export const makeStoredChanges = async (database: DynamoDBClientConfig, table: string) => {
  const client = new DynamoDBStreamsClient(database);
  const reader = makeStreamReader(client, await streamOf(database, table), fromTheStart);
  const batch = async (): Promise<readonly object[]> => {
    const all: object[] = [];
    for await (const { records } of reader.next(new AbortController().signal))
      all.push(...records.map(({ record }) => record));
    return all;
  };
  return {
    next: async (): Promise<readonly StoredChange[]> => {
      const changes: StoredChange[] = [];
      for (let records = await batch(); records.length > 0; records = await batch())
        changes.push(
          ...records.filter(isHeardAbout).flatMap((record) => changeOf(v.parse(streamRecord, record)) ?? []),
        );
      return changes;
    },
    close: () => client.destroy(),
  };
};

const isSame = (one: SessionPlaces, other: SessionPlaces): boolean =>
  one.thingToDoId === other.thingToDoId && one.sessionId === other.sessionId;

/** Returns all that was written of a session one after the other, as the table's stream tells it, up to what is stored now. */
export const imagesOf = async (
  database: DynamoDBClientConfig,
  table: string,
  stored: SessionPlaces,
): Promise<readonly SessionPlaces[]> => {
  const { next, close } = await makeStoredChanges(database, table);
  const images: SessionPlaces[] = [];
  try {
    while ((images.at(-1)?.revision ?? 0) < stored.revision)
      for (const change of await next())
        if (change.kind === 'places' && isSame(change.after, stored)) images.push(change.after);
    return images;
  } finally {
    close();
  }
};
