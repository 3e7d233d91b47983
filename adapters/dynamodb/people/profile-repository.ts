import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { ProfileRepository } from '../../../application/people/ports/profile-repository';
import type { Logger } from '../../../application/ports/logger';
import type { Metrics } from '../../../application/ports/metrics';
import type { Profile } from '../../../domain/people/profile';
import { batchGet } from '../batch-get';
import { isConflict } from '../errors';
import { profileItem, profileOf } from '../items';
import { profileKey } from '../keys';
import { makeReadable } from '../readable';
import type { Table } from '../table';

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
    /** One conditional update: the condition keeps a name that is the same already from being written, and from being told. */
    rename: async (id, name, now) => {
      try {
        const { Attributes: item } = await table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: profileKey(id),
            UpdateExpression: 'SET #name = :name, updatedAt = :now ADD revision :one',
            ConditionExpression: 'attribute_not_exists(id) OR #name <> :name',
            ExpressionAttributeNames: { '#name': 'name' },
            ExpressionAttributeValues: { ':name': name, ':now': now, ':one': 1 },
            ReturnValues: 'ALL_NEW',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return profileOf(item, id);
      } catch (failure) {
        if (!(failure instanceof ConditionalCheckFailedException) || !failure.Item) throw failure;
        return profileOf(unmarshall(failure.Item), id);
      }
    },
  };
};
