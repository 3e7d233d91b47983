import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { FavouriteRepository } from '../../application/ports/favourite-repository';
import type { Favourite } from '../../domain/family/favourite';
import { listingId, userId } from '../../domain/shared/ids';
import { batchGet } from './batch-get';
import { instant, listingIdRule } from './item-rules';
import { parsed } from './items';
import { active, favouriteKey, favouritesOf, gsi1 } from './keys';
import { queryAll } from './query';
import type { Table } from './table';

const storedFavourite = v.object({
  id: listingIdRule,
  userId: v.pipe(v.string(), v.transform(userId)),
  addedAt: instant,
});

const favouriteOf = (item: unknown): Favourite => {
  const { id, ...rest } = parsed(storedFavourite, item);
  return { listingId: id, ...rest };
};

export const makeDynamoDbFavourites = (table: Table): FavouriteRepository => ({
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
    return new Set(items.map((item) => listingId(String(item.id))));
  },
  favouritesOf: async (user) => {
    const stretch = { index: gsi1, hashName: 'sk', hash: favouritesOf(user), rangeName: 'gsi1sk', prefix: active };
    return (await queryAll(table, stretch)).map(favouriteOf);
  },
  add: async (favourite) => {
    const { listingId: listing, userId: user, addedAt } = favourite;
    const item = { ...favouriteKey(listing, user), userId: user, addedAt, gsi1sk: active };
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: item,
          ConditionExpression: 'attribute_not_exists(id)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return favourite;
    } catch (failure) {
      if (!(failure instanceof ConditionalCheckFailedException) || !failure.Item) throw failure;
      return favouriteOf(unmarshall(failure.Item));
    }
  },
  remove: async (listing, user) => {
    const { Attributes: item } = await table.client.send(
      new DeleteCommand({ TableName: table.name, Key: favouriteKey(listing, user), ReturnValues: 'ALL_OLD' }),
    );
    return item && favouriteOf(item);
  },
});
