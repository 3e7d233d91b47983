import { randomBytes } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { makeJsonLogger } from '../../adapters/console/json-logger';
import { makeDynamoDbChildren } from '../../adapters/dynamodb/child-repository';
import { makeDynamoDbFavourites } from '../../adapters/dynamodb/favourite-repository';
import { makeDynamoDbListings } from '../../adapters/dynamodb/listing-repository';
import { makeDynamoDbOnce } from '../../adapters/dynamodb/once';
import { makeDynamoDbProfiles } from '../../adapters/dynamodb/profile-repository';
import { makeDynamoDbRateLimiter } from '../../adapters/dynamodb/rate-limiter';
import { type Table, tableDefinition } from '../../adapters/dynamodb/table';
import { minute } from '../../domain/shared/time';
import { listingRepositoryContract } from '../contracts/listing-repository';
import { onceContract, rateLimiterContract } from '../contracts/once-and-rate-limiter';
import {
  childRepositoryContract,
  favouriteRepositoryContract,
  profileRepositoryContract,
} from '../contracts/people-and-families';

/** A fresh access key is a fresh database of DynamoDB Local. */
const client = new DynamoDBClient({
  region: 'eu-central-1',
  endpoint: process.env.AWS_ENDPOINT_URL_DYNAMODB ?? 'http://127.0.0.1:8000',
  credentials: { accessKeyId: randomBytes(8).toString('hex'), secretAccessKey: 'local' },
  maxAttempts: 2,
});
const table: Table = {
  client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
  name: 'things-to-do',
};

beforeAll(async () => {
  try {
    await client.send(new CreateTableCommand(tableDefinition(table.name)));
  } catch (cause) {
    throw new Error('DynamoDB Local does not answer: start it with npm run servers', { cause });
  }
});

afterAll(() => client.destroy());

const name = 'DynamoDB';
const logger = makeJsonLogger(() => undefined);

listingRepositoryContract(name, async () => makeDynamoDbListings(table, logger));
profileRepositoryContract(name, async () => makeDynamoDbProfiles(table));
childRepositoryContract(name, async () => makeDynamoDbChildren(table));
favouriteRepositoryContract(name, async () => makeDynamoDbFavourites(table));
onceContract(name, async (clock) => makeDynamoDbOnce(table, clock, minute));
rateLimiterContract(name, async () => makeDynamoDbRateLimiter(table));
