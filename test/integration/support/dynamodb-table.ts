import { randomBytes } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { makeJsonLogger } from '../../../adapters/console/json-logger';
import { makeDynamoDbBookingLists } from '../../../adapters/dynamodb/booking/booking-lists';
import { makeDynamoDbBookingStore } from '../../../adapters/dynamodb/booking/booking-store';
import { makeDynamoDbWakeUps } from '../../../adapters/dynamodb/booking/wake-ups';
import { makeDynamoDbChildren } from '../../../adapters/dynamodb/family/child-repository';
import { makeDynamoDbFavourites } from '../../../adapters/dynamodb/family/favourite-repository';
import { makeDynamoDbPlaceCrossings } from '../../../adapters/dynamodb/finding/place-crossings';
import { makeDynamoDbPublishedListings } from '../../../adapters/dynamodb/finding/published-listings';
import { makeDynamoDbIdempotencyStore } from '../../../adapters/dynamodb/idempotency-store';
import { makeDynamoDbListings } from '../../../adapters/dynamodb/listing/listing-repository';
import { makeDynamoDbGatherings } from '../../../adapters/dynamodb/messages/gatherings';
import { makeDynamoDbMailSuppressions } from '../../../adapters/dynamodb/messages/mail-suppressions';
import { makeDynamoDbProfiles } from '../../../adapters/dynamodb/people/profile-repository';
import { makeDynamoDbRateLimiter } from '../../../adapters/dynamodb/rate-limiter';
import { type Table, tableDefinition } from '../../../adapters/dynamodb/table';
import { makeInMemoryMetrics } from '../../../adapters/in-memory/metrics';
import type { Clock } from '../../../application/ports/clock';
import { minute } from '../../../domain/shared/time';
import { usualAddress } from '../../../infra/local-host/aws/environment';

export const dynamoDbEndpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB ?? usualAddress('dynamodb');

/** Returns settings with a fresh access key, which is a fresh database of DynamoDB Local. */
export const freshDatabase = (): DynamoDBClientConfig => ({
  region: 'eu-central-1',
  endpoint: dynamoDbEndpoint,
  credentials: { accessKeyId: randomBytes(8).toString('hex'), secretAccessKey: 'local' },
  maxAttempts: 2,
});

/** Returns a reach to the table of a database. */
export const tableOf = (client: DynamoDBClient): Table => ({
  client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
  name: 'things-to-do',
});

/** Returns an empty table in a database of its own; `database` reaches it again. */
export const freshTable = async (
  database: DynamoDBClientConfig = freshDatabase(),
): Promise<{ readonly table: Table; readonly close: () => void }> => {
  const client = new DynamoDBClient(database);
  const table = tableOf(client);
  try {
    await client.send(new CreateTableCommand(tableDefinition(table.name)));
  } catch (cause) {
    throw new Error('DynamoDB Local does not answer: start it with npm run servers', { cause });
  }
  return { table, close: () => client.destroy() };
};

/** Returns every repository on one table, and what they reported. */
export const storesOn = (table: Table, clock: Clock = { now: () => Date.now() }, maxFavourites?: number) => {
  const log: string[] = [];
  const logger = makeJsonLogger((line) => log.push(line));
  const metrics = makeInMemoryMetrics();
  return {
    listings: makeDynamoDbListings(table, logger, metrics),
    profiles: makeDynamoDbProfiles(table, logger, metrics),
    bookings: { ...makeDynamoDbBookingStore(table), ...makeDynamoDbBookingLists(table, logger, metrics) },
    children: makeDynamoDbChildren(table, logger, metrics),
    favourites: makeDynamoDbFavourites(table, logger, metrics, maxFavourites),
    idempotencyStore: makeDynamoDbIdempotencyStore(table, clock, minute),
    placeCrossings: makeDynamoDbPlaceCrossings(table),
    rateLimiter: makeDynamoDbRateLimiter(table),
    publishedListings: makeDynamoDbPublishedListings(table),
    wakeUps: makeDynamoDbWakeUps(table),
    gatherings: makeDynamoDbGatherings(table),
    mailSuppressions: makeDynamoDbMailSuppressions(table, clock),
    log,
    metrics,
  };
};
