import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import type { ChildRepository } from '../../application/ports/child-repository';
import type { Child } from '../../domain/family/child';
import { childId, userId } from '../../domain/shared/ids';
import { err, ok } from '../../domain/shared/result';
import { isConflict } from './errors';
import { day, revision } from './item-rules';
import { parsed } from './items';
import { active, childKey, childrenOf, gsi1 } from './keys';
import { queryAll } from './query';
import type { Table } from './table';

const storedChild: v.GenericSchema<unknown, Child> = v.object({
  id: v.pipe(v.string(), v.transform(childId)),
  parentId: v.pipe(v.string(), v.transform(userId)),
  name: v.string(),
  birthDate: day,
  revision,
});

const childOf = (item: unknown): Child => parsed(storedChild, item);

const onto = (revisionAfter: number) =>
  revisionAfter === 1
    ? { ConditionExpression: 'attribute_not_exists(id)' }
    : { ConditionExpression: 'revision = :before', ExpressionAttributeValues: { ':before': revisionAfter - 1 } };

export const makeDynamoDbChildren = (table: Table): ChildRepository => ({
  get: async (id, parent) => {
    const { Item: item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: childKey(id, parent), ConsistentRead: true }),
    );
    return item && childOf(item);
  },
  childrenOf: async (parent) => {
    const stretch = { index: gsi1, hashName: 'sk', hash: childrenOf(parent), rangeName: 'gsi1sk', prefix: active };
    const items = await queryAll(table, stretch);
    return items.map(childOf).sort((a, b) => (a.id < b.id ? -1 : 1));
  },
  save: async (child) => {
    const item = { ...child, ...childKey(child.id, child.parentId), gsi1sk: active };
    try {
      await table.client.send(new PutCommand({ TableName: table.name, Item: item, ...onto(child.revision) }));
      return ok(undefined);
    } catch (failure) {
      if (isConflict(failure)) return err({ code: 'ChangedMeanwhile' });
      throw failure;
    }
  },
  remove: async (id, parent) => {
    const { Attributes: item } = await table.client.send(
      new DeleteCommand({ TableName: table.name, Key: childKey(id, parent), ReturnValues: 'ALL_OLD' }),
    );
    return item && childOf(item);
  },
});
