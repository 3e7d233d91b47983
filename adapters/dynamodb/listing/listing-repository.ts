import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { ChangedMeanwhile, ListingRepository } from '../../../application/listing/ports/listing-repository';
import type { DecisionRepository } from '../../../application/moderation/ports/decision-repository';
import type { Logger } from '../../../application/ports/logger';
import type { Metrics } from '../../../application/ports/metrics';
import { type Listing, liveStatuses } from '../../../domain/listing/listing';
import type { Change } from '../../../domain/listing/transitions';
import type { ListingId } from '../../../domain/shared/ids';
import type { Position } from '../../../domain/shared/paging';
import { err, ok, type Result } from '../../../domain/shared/result';
import { batchGet } from '../batch-get';
import { isConflict } from '../errors';
import { type Item, listingItem, listingOf } from '../items';
import {
  decided,
  decisionRange,
  decisionsOf,
  gsi1,
  gsi2,
  gsi3,
  listingKey,
  listingRange,
  listingSk,
  listingsOf,
  pendingQueue,
  pendingRange,
  submitted,
} from '../keys';
import { listedOf, pendingOf } from '../listed-items';
import { decisionItem, decisionOf } from '../moderation/decision-items';
import { putAtRevision, revisionCondition } from '../put-at-revision';
import { type IndexRange, queryAll, queryPage } from '../query';
import { makeReadable } from '../readable';
import type { Table } from '../table';
import { claimedListing, claimPuts } from './external-ids';

const onGsi1 = (hash: string, prefix: string): IndexRange => ({
  index: gsi1,
  hashName: 'sk',
  hash,
  rangeName: 'gsi1sk',
  prefix,
});

const pendingIndexRange: IndexRange = {
  index: gsi2,
  hashName: 'gsi2pk',
  hash: pendingQueue,
  rangeName: 'gsi2sk',
  prefix: submitted,
};

/** The same listings by their keys: to count 800 reads some 15 units, where the listings themselves are 200. */
const pendingKeysRange: IndexRange = { ...pendingIndexRange, index: gsi3, hashName: 'gsi3pk', rangeName: 'gsi3sk' };

const atListing = ({ id }: Position) => ({ id, sk: listingSk });

/** One write alone is a put, at half the price of a transaction. */
const write = async (table: Table, change: Change): Promise<Result<void, ChangedMeanwhile>> => {
  const { listings, decision } = change;
  const [first, ...others] = listings;
  const claims = claimPuts(change, table.name);
  if (others.length === 0 && !decision && claims.length === 0)
    return putAtRevision(table, { ...listingItem(first), revision: first.revision });
  const put = (item: Item, revision: number) => ({
    Put: { TableName: table.name, Item: item, ...revisionCondition(revision) },
  });
  const puts = listings.map((listing) => put(listingItem(listing), listing.revision));
  const log = decision ? [put(decisionItem(decision), 1)] : [];
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: [...puts, ...log, ...claims] }));
    return ok(undefined);
  } catch (failure) {
    if (isConflict(failure)) return err({ code: 'ChangedMeanwhile' });
    throw failure;
  }
};

const getListing = async ({ client, name }: Table, id: ListingId): Promise<Listing | undefined> => {
  const { Item: item } = await client.send(
    new GetCommand({ TableName: name, Key: listingKey(id), ConsistentRead: true }),
  );
  return item && listingOf(item);
};

export const makeDynamoDbListings = (
  table: Table,
  logger: Logger,
  metrics: Metrics,
): ListingRepository & DecisionRepository => {
  const readable = makeReadable(logger, metrics);
  return {
    get: (id) => getListing(table, id),
    getByExternalId: async (organiser, externalId) => {
      const id = await claimedListing(table, organiser, externalId);
      const listing = id && (await getListing(table, id));
      return listing && listing.status !== 'REMOVED' ? listing : undefined;
    },
    getMany: async (ids) => {
      const listings = readable(await batchGet(table, ids.map(listingKey), true), listingOf);
      return new Map(listings.map((listing): [ListingId, typeof listing] => [listing.id, listing]));
    },
    commit: (change) => write(table, change),
    byStatus: (organiser, status, page) => {
      const prefix = listingsOf(status, organiser);
      const list = {
        ...onGsi1(listingSk, prefix),
        rangeOf: ({ key, id }: Position) => listingRange(prefix, String(key), id),
        keyOf: atListing,
        read: (items: readonly Item[]) => readable(items, listedOf),
      };
      return queryPage(table, list, page);
    },
    pending: (page) => {
      const list = {
        ...pendingIndexRange,
        counted: pendingKeysRange,
        rangeOf: ({ key, id }: Position) => pendingRange(String(key), id),
        keyOf: atListing,
        read: (items: readonly Item[]) => readable(items, pendingOf),
      };
      return queryPage(table, list, page);
    },
    allOf: async (organiser) => {
      const indexRanges = liveStatuses.map((status) => onGsi1(listingSk, listingsOf(status, organiser)));
      const items = await Promise.all(indexRanges.map((indexRange) => queryAll(table, indexRange)));
      return readable(items.flat(), listedOf);
    },
    decisionsOf: (auditor, page) => {
      const hash = decisionsOf(auditor);
      const list = {
        ...onGsi1(hash, decided),
        rangeOf: ({ key, id }: Position) => decisionRange(String(key), id),
        keyOf: ({ id }: Position) => ({ id, sk: hash }),
        read: (items: readonly Item[]) => readable(items, decisionOf),
      };
      return queryPage(table, list, page);
    },
  };
};
