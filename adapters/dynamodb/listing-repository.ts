import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { DecisionRepository } from '../../application/ports/decision-repository';
import type { ListingRepository } from '../../application/ports/listing-repository';
import type { Logger } from '../../application/ports/logger';
import type { Decision } from '../../domain/listing/decision';
import { inState, type Listing, type LiveListing, type LiveStatus } from '../../domain/listing/listing';
import type { Change } from '../../domain/listing/transitions';
import type { ListingId } from '../../domain/shared/ids';
import type { Page } from '../../domain/shared/paging';
import { err, ok } from '../../domain/shared/result';
import { batchGet } from './batch-get';
import { decisionItem, decisionOf } from './decision-items';
import { isConflict } from './errors';
import { type Item, listingItem, listingOf, MalformedItem } from './items';
import {
  decided,
  decisionRange,
  decisionsOf,
  gsi1,
  gsi2,
  listingKey,
  listingRange,
  listingSk,
  listingsOf,
  pendingQueue,
  pendingRange,
  submitted,
} from './keys';
import { queryAll, queryPage, type Stretch } from './query';
import type { Table } from './table';

const liveStatuses: readonly LiveStatus[] = ['DRAFT', 'PENDING', 'PUBLISHED', 'REJECTED', 'WITHDRAWN'];

const onGsi1 = (hash: string, prefix: string): Stretch => ({
  index: gsi1,
  hashName: 'sk',
  hash,
  rangeName: 'gsi1sk',
  prefix,
});

const pendingStretch: Stretch = {
  index: gsi2,
  hashName: 'gsi2pk',
  hash: pendingQueue,
  rangeName: 'gsi2sk',
  prefix: submitted,
};

const isNew = { ConditionExpression: 'attribute_not_exists(id)' };

const onto = (revision: number) =>
  revision === 1
    ? isNew
    : { ConditionExpression: 'revision = :before', ExpressionAttributeValues: { ':before': revision - 1 } };

const putOf = (table: Table, listing: Listing) => ({
  TableName: table.name,
  Item: listingItem(listing),
  ...onto(listing.revision),
});

/** One write alone is a put, at half the price of a transaction. */
const writeOf = (table: Table, { listings, decision }: Change): PutCommand | TransactWriteCommand => {
  const [first, ...others] = listings;
  if (others.length === 0 && !decision) return new PutCommand(putOf(table, first));
  const puts = listings.map((listing) => ({ Put: putOf(table, listing) }));
  const log = decision ? [{ Put: { TableName: table.name, Item: decisionItem(decision), ...isNew } }] : [];
  return new TransactWriteCommand({ TransactItems: [...puts, ...log] });
};

export const makeDynamoDbListings = (table: Table, logger: Logger): ListingRepository & DecisionRepository => {
  /** A malformed item is reported by its key, and the list goes on without it. */
  const readable = <T>(items: readonly Item[], read: (item: Item) => T): T[] =>
    items.flatMap((item) => {
      try {
        return [read(item)];
      } catch (failure) {
        if (!(failure instanceof MalformedItem)) throw failure;
        logger.error(failure.message, undefined);
        return [];
      }
    });

  const readPage = <T>(page: Page<Item>, read: (item: Item) => T): Page<T> => ({
    ...page,
    rows: readable(page.rows, read),
  });

  const liveOf = <Status extends LiveStatus>(item: Item, ...statuses: Status[]) => {
    const live = inState(listingOf(item), ...statuses);
    if (!live.ok) throw new MalformedItem(item, new Error(`${live.error.status} stands among other states`));
    return live.value;
  };

  return {
    get: async (id) => {
      const { Item: item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: listingKey(id), ConsistentRead: true }),
      );
      return item && listingOf(item);
    },
    getMany: async (ids) => {
      const items = await batchGet(table, ids.map(listingKey), true);
      const listings = readable(items, listingOf);
      return new Map<ListingId, Listing>(listings.map((listing) => [listing.id, listing]));
    },
    commit: async (change) => {
      try {
        const write = writeOf(table, change);
        await (write instanceof PutCommand ? table.client.send(write) : table.client.send(write));
        return ok(undefined);
      } catch (failure) {
        if (isConflict(failure)) return err({ code: 'ChangedMeanwhile' });
        throw failure;
      }
    },
    byStatus: async (organiser, status, page) => {
      const prefix = listingsOf(status, organiser);
      const list = {
        ...onGsi1(listingSk, prefix),
        rangeOf: ({ key, id }: { key: number | string; id: string }) => listingRange(prefix, String(key), id),
        keyOf: ({ id }: { id: string }) => ({ id, sk: listingSk }),
      };
      return readPage<LiveListing>(await queryPage(table, list, page), (item) => liveOf(item, status));
    },
    pending: async (page) => {
      const list = {
        ...pendingStretch,
        rangeOf: ({ key, id }: { key: number | string; id: string }) => pendingRange(String(key), id),
        keyOf: ({ id }: { id: string }) => ({ id, sk: listingSk }),
      };
      return readPage(await queryPage(table, list, page), (item) => liveOf(item, 'PENDING'));
    },
    allOf: async (organiser) => {
      const stretches = liveStatuses.map((status) => onGsi1(listingSk, listingsOf(status, organiser)));
      const items = await Promise.all(stretches.map((stretch) => queryAll(table, stretch)));
      return readable(items.flat(), (item) => liveOf(item, ...liveStatuses));
    },
    decisionsOf: async (auditor, page): Promise<Page<Decision>> => {
      const hash = decisionsOf(auditor);
      const list = {
        ...onGsi1(hash, decided),
        rangeOf: ({ key, id }: { key: number | string; id: string }) => decisionRange(String(key), id),
        keyOf: ({ id }: { id: string }) => ({ id, sk: hash }),
      };
      return readPage(await queryPage(table, list, page), decisionOf);
    },
  };
};
