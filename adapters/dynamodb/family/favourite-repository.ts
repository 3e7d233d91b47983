import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import type { FavouriteRepository } from '../../../application/family/ports/favourite-repository';
import type { Logger } from '../../../application/ports/logger';
import type { Metrics } from '../../../application/ports/metrics';
import { type Favourite, maxFavourites } from '../../../domain/family/favourite';
import { err, ok } from '../../../domain/shared/result';
import type { EntriesOf } from '../../../domain/shared/rules';
import { instantRule } from '../../../domain/shared/time';
import { batchGet } from '../batch-get';
import { keyIn, parsed } from '../items';
import { active, countKey, favouriteKey, favouritesOf, gsi1, parseFavouriteKey } from '../keys';
import { queryAll } from '../query';
import { makeReadable } from '../readable';
import type { Table } from '../table';
import { addCounted, removeCounted } from './counted';

const storedFavourite = v.object({ addedAt: instantRule } satisfies EntriesOf<Omit<Favourite, 'listingId' | 'userId'>>);

const favouriteOf = (item: unknown): Favourite => ({
  ...parsed(storedFavourite, item),
  ...keyIn(item, parseFavouriteKey),
});

export const makeDynamoDbFavourites = (
  table: Table,
  logger: Logger,
  metrics: Metrics,
  max = maxFavourites,
): FavouriteRepository => {
  const readable = makeReadable(logger, metrics);
  return {
    get: async (listing, user) => {
      const { Item: item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: favouriteKey(listing, user), ConsistentRead: true }),
      );
      return item && favouriteOf(item);
    },
    keptAmong: async (listings, user) => {
      const items = await batchGet(
        table,
        listings.map((listing) => favouriteKey(listing, user)),
        false,
      );
      return new Set(readable(items, favouriteOf).map(({ listingId }) => listingId));
    },
    favouritesOf: async (user) => {
      const indexRange = { index: gsi1, hashName: 'sk', hash: favouritesOf(user), rangeName: 'gsi1sk', prefix: active };
      return readable(await queryAll(table, indexRange), favouriteOf);
    },
    add: async (favourite) => {
      const { listingId: listing, userId: user, addedAt } = favourite;
      const item = { ...favouriteKey(listing, user), addedAt, gsi1sk: active };
      const outcome = await addCounted(table, item, { key: countKey(user, 'FAV'), max });
      if (outcome.state === 'full') return err({ code: 'TooManyFavourites' });
      return ok(outcome.state === 'differs' ? favouriteOf(outcome.item) : favourite);
    },
    remove: async (listing, user) => {
      const item = await removeCounted(table, favouriteKey(listing, user), 'addedAt', countKey(user, 'FAV'));
      return item && favouriteOf(item);
    },
  };
};
