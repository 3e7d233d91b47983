import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { ProfileRepository } from '../../../application/people/ports/profile-repository';
import type { Logger } from '../../../application/ports/logger';
import type { Metrics } from '../../../application/ports/metrics';
import { nameless, type Profile, type ProfileChange } from '../../../domain/people/profile';
import { err, ok } from '../../../domain/shared/result';
import type { Instant } from '../../../domain/shared/time';
import { batchGet } from '../batch-get';
import { isConflict } from '../errors';
import { profileItem, profileOf } from '../items';
import { profileKey } from '../keys';
import { makeReadable } from '../readable';
import type { Table } from '../table';

interface Update<Id extends Profile['id']> {
  readonly id: Id;
  readonly change: ProfileChange;
  readonly now: Instant;
  /** Where it is given, the profile is of exactly this revision. */
  readonly revision?: number;
}

/** Every name of an attribute stands for itself behind `#`: `language` is a reserved word, and so is `name`. */
const updateOf = (tableName: string, { id, change, now, revision }: Update<Profile['id']>) => {
  const set = Object.entries(change);
  const named = change.name === undefined ? ['#name = if_not_exists(#name, :nameless)'] : [];
  const differs = set.map(([name]) => `#${name} <> :${name}`);
  const isOfRevision =
    differs.length === 0
      ? 'revision = :revision AND attribute_not_exists(id)'
      : `revision = :revision AND (${differs.join(' OR ')})`;
  return {
    TableName: tableName,
    Key: profileKey(id),
    UpdateExpression: `SET ${[...set.map(([name]) => `#${name} = :${name}`), ...named, 'updatedAt = :now'].join(', ')} ADD revision :one`,
    ConditionExpression: revision === undefined ? ['attribute_not_exists(id)', ...differs].join(' OR ') : isOfRevision,
    ExpressionAttributeNames: Object.fromEntries(['name', ...Object.keys(change)].map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
      ...(named.length > 0 && { ':nameless': nameless }),
      ...(revision !== undefined && { ':revision': revision }),
      ':now': now,
      ':one': 1,
    },
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const;
};

interface Updated<Id extends Profile['id']> {
  readonly isWritten: boolean;
  /** Whether the SDK asked more than once: what is there may be its own write, whose answer was lost. */
  readonly isSentAgain: boolean;
  /** As it is now, if it is there. */
  readonly profile?: Profile<Id>;
}

/** One conditional update: the condition keeps what is so already from being written, and from being told. */
const update = async <Id extends Profile['id']>(table: Table, asked: Update<Id>): Promise<Updated<Id>> => {
  try {
    const { Attributes: item } = await table.client.send(new UpdateCommand(updateOf(table.name, asked)));
    return { isWritten: true, isSentAgain: false, profile: profileOf(item, asked.id) };
  } catch (failure) {
    if (!(failure instanceof ConditionalCheckFailedException)) throw failure;
    const item = failure.Item && unmarshall(failure.Item);
    const isSentAgain = (failure.$metadata.attempts ?? 1) > 1;
    return { isWritten: false, isSentAgain, ...(item && { profile: profileOf(item, asked.id) }) };
  }
};

const isMadeBy = ({ change, now }: Update<Profile['id']>, revision: number, there: Profile): boolean =>
  there.revision === revision + 1 &&
  there.updatedAt === now &&
  Object.entries(change).every(([name, value]) => there[name as keyof ProfileChange] === value);

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
    change: async (id, change, now) => {
      const { profile } = await update(table, { id, change, now });
      if (!profile) throw new Error('a profile that is not there was refused');
      return profile;
    },
    changeAt: async (id, revision, change, now) => {
      const asked = { id, change, now, revision };
      const { isWritten, isSentAgain, profile } = await update(table, asked);
      const isThere =
        profile && (isWritten || profile.revision === revision || (isSentAgain && isMadeBy(asked, revision, profile)));
      return isThere ? ok(profile) : err({ code: 'OtherRevision', current: profile });
    },
  };
};
