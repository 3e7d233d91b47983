import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { ProfileRepository } from '../../../application/people/ports/profile-repository';
import type { Logger } from '../../../application/ports/logger';
import type { Metrics } from '../../../application/ports/metrics';
import { nameless, type Profile, type ProfileChange } from '../../../domain/people/profile';
import type { Instant } from '../../../domain/shared/time';
import { batchGet } from '../batch-get';
import { isConflict } from '../errors';
import { profileItem, profileOf } from '../items';
import { profileKey } from '../keys';
import { makeReadable } from '../readable';
import type { Table } from '../table';

/** Every name of an attribute stands for itself behind `#`: `language` is a reserved word, and so is `name`. */
const updateOf = (tableName: string, id: Profile['id'], change: ProfileChange, now: Instant) => {
  const set = Object.entries(change);
  const named = change.name === undefined ? ['#name = if_not_exists(#name, :nameless)'] : [];
  return {
    TableName: tableName,
    Key: profileKey(id),
    UpdateExpression: `SET ${[...set.map(([name]) => `#${name} = :${name}`), ...named, 'updatedAt = :now'].join(', ')} ADD revision :one`,
    ConditionExpression: ['attribute_not_exists(id)', ...set.map(([name]) => `#${name} <> :${name}`)].join(' OR '),
    ExpressionAttributeNames: Object.fromEntries(['name', ...Object.keys(change)].map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
      ...(named.length > 0 && { ':nameless': nameless }),
      ':now': now,
      ':one': 1,
    },
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const;
};

export const makeDynamoDbProfiles = (table: Table, logger: Logger, metrics: Metrics): ProfileRepository => {
  const readable = makeReadable(logger, metrics);
  return {
    get: async (id) => {
      const { Item: item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: profileKey(id), ConsistentRead: true }),
      );
      return item && profileOf(item, id);
    },
    getMany: async <Id extends Profile['id']>(ids: readonly Id[]) => {
      const items = new Map((await batchGet(table, ids.map(profileKey), true)).map((item) => [item.id, item]));
      const found = [...new Set(ids)].flatMap((id) => {
        const item = items.get(id);
        return item ? readable([item], (stored): [Id, Profile<Id>] => [id, profileOf(stored, id)]) : [];
      });
      return new Map(found);
    },
    addIfAbsent: async (profile) => {
      try {
        await table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: profileItem(profile),
            ConditionExpression: 'attribute_not_exists(id)',
          }),
        );
      } catch (failure) {
        if (!isConflict(failure)) throw failure;
      }
    },
    /** One conditional update: the condition keeps what is so already from being written, and from being told. */
    change: async (id, change, now) => {
      try {
        const { Attributes: item } = await table.client.send(new UpdateCommand(updateOf(table.name, id, change, now)));
        return profileOf(item, id);
      } catch (failure) {
        if (!(failure instanceof ConditionalCheckFailedException) || !failure.Item) throw failure;
        return profileOf(unmarshall(failure.Item), id);
      }
    },
  };
};
