import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
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
import type { Table } from '../../../adapters/dynamodb/table';
import type { DecisionRepository } from '../../../application/moderation/ports/decision-repository';
import type { Clock } from '../../../application/ports/clock';
import { minute } from '../../../domain/shared/time';
import { setting } from '../environment';
import { provide } from '../provider';
import { logger } from './logger';
import { metrics } from './metrics';
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

/** Lasts longer than the mail function may run, and is over before its queue delivers again. */
export const leaseMs = 5 * minute;

export const listings = provide('listings', makeDynamoDbListings, table, logger, metrics);
/** Reads decisions. One adapter keeps both: one transaction writes both. */
export const decisions = provide('decisions', (both: DecisionRepository) => both, listings);
export const placeCrossings = provide('placeCrossings', makeDynamoDbPlaceCrossings, table);
export const publishedListings = provide('publishedListings', makeDynamoDbPublishedListings, table);
export const profiles = provide('profiles', makeDynamoDbProfiles, table, logger, metrics);
export const children = provide('children', makeDynamoDbChildren, table, logger, metrics);
export const bookings = provide('bookings', makeDynamoDbBookingStore, table);
export const bookingLists = provide('bookingLists', makeDynamoDbBookingLists, table, logger, metrics);
export const favourites = provide('favourites', makeDynamoDbFavourites, table, logger, metrics);
export const gatherings = provide('gatherings', makeDynamoDbGatherings, table);
export const mailSuppressions = provide('mailSuppressions', makeDynamoDbMailSuppressions, table, clock);
export const rateLimiter = provide('rateLimiter', makeDynamoDbRateLimiter, table);
export const idempotencyStore = provide(
  'idempotencyStore',
  (from: Table, at: Clock) => makeDynamoDbIdempotencyStore(from, at, leaseMs),
  table,
  clock,
);
export const wakeUps = provide('wakeUps', makeDynamoDbWakeUps, table);
