import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { makeDynamoDbChildren } from '../../../adapters/dynamodb/child-repository';
import { makeDynamoDbFavourites } from '../../../adapters/dynamodb/favourite-repository';
import { makeDynamoDbListings } from '../../../adapters/dynamodb/listing-repository';
import { makeDynamoDbOnce } from '../../../adapters/dynamodb/once';
import { makeDynamoDbProfiles } from '../../../adapters/dynamodb/profile-repository';
import { makeDynamoDbRateLimiter } from '../../../adapters/dynamodb/rate-limiter';
import type { Table } from '../../../adapters/dynamodb/table';
import type { Clock } from '../../../application/ports/clock';
import { minute } from '../../../domain/shared/time';
import { setting } from '../environment';
import { provide } from '../provider';
import { logger } from './logger';
import { clock } from './node';
import { requests } from './requests';

const table = provide(
  'table',
  (): Table => ({
    client: DynamoDBDocumentClient.from(new DynamoDBClient(requests), {
      marshallOptions: { removeUndefinedValues: true },
    }),
    name: setting('TABLE_NAME'),
  }),
);

/** Longer than the mail function may run. */
const lease = 5 * minute;

export const listings = /* @__PURE__ */ provide('listings', makeDynamoDbListings, table, logger);
export const decisions = listings;
export const profiles = /* @__PURE__ */ provide('profiles', makeDynamoDbProfiles, table);
export const children = /* @__PURE__ */ provide('children', makeDynamoDbChildren, table);
export const favourites = /* @__PURE__ */ provide('favourites', makeDynamoDbFavourites, table);
export const rateLimiter = /* @__PURE__ */ provide('rateLimiter', makeDynamoDbRateLimiter, table);
export const once = /* @__PURE__ */ provide(
  'once',
  (from: Table, at: Clock) => makeDynamoDbOnce(from, at, lease),
  table,
  clock,
);
