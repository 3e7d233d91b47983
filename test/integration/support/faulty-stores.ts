import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoDbEndpoint, freshDatabase, freshTable, storesOn, tableOf } from './dynamodb-table';
import { type FaultProxy, startFaultProxy } from './fault-proxy';

/** Stores whose database stands behind a proxy, and stores on the same table that reach it directly. */
export interface FaultyStores {
  readonly stores: ReturnType<typeof storesOn>;
  readonly unharmed: ReturnType<typeof storesOn>;
  readonly proxy: FaultProxy;
  stop(): Promise<void>;
}

/** Waits `timeoutMs` for an answer. */
export const startFaultyStores = async (timeoutMs = 3000): Promise<FaultyStores> => {
  const database = freshDatabase();
  const { table, close } = await freshTable(database);
  const proxy = await startFaultProxy(dynamoDbEndpoint);
  const requestHandler = { requestTimeout: timeoutMs, throwOnRequestTimeout: true };
  const client = new DynamoDBClient({ ...database, endpoint: proxy.url, maxAttempts: 3, requestHandler });
  return {
    stores: storesOn(tableOf(client)),
    unharmed: storesOn(table),
    proxy,
    stop: async () => {
      client.destroy();
      close();
      await proxy.stop();
    },
  };
};
