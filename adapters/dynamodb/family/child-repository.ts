import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import type { ChildRepository } from '../../../application/family/ports/child-repository';
import type { Logger } from '../../../application/ports/logger';
import type { Metrics } from '../../../application/ports/metrics';
import type { Child } from '../../../domain/family/child';
import type { EntriesOf } from '../../../domain/shared/rules';
import { calendarDayRule } from '../../../domain/shared/time';
import { revision } from '../item-rules';
import { keyIn, keyNames, parsed } from '../items';
import { active, childKey, childrenOf, gsi1, parseChildKey } from '../keys';
import { putAtRevision } from '../put-at-revision';
import { queryAll } from '../query';
import { makeReadable } from '../readable';
import type { Table } from '../table';
import { unreadIn, withUnread } from '../unread';

const storedChild = v.object({ name: v.string(), birthDate: calendarDayRule, revision } satisfies EntriesOf<
  Omit<Child, 'id' | 'parentId' | 'unread'>
>);

const childOf = (item: unknown): Child => {
  const child = { ...parsed(storedChild, item), ...keyIn(item, parseChildKey) };
  return { ...child, ...unreadIn(item, child, keyNames) };
};

export const makeDynamoDbChildren = (table: Table, logger: Logger, metrics: Metrics): ChildRepository => {
  const readable = makeReadable(logger, metrics);
  return {
    get: async (id, parent) => {
      const { Item: item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: childKey(id, parent), ConsistentRead: true }),
      );
      return item && childOf(item);
    },
    childrenOf: async (parent) => {
      const indexRange = { index: gsi1, hashName: 'sk', hash: childrenOf(parent), rangeName: 'gsi1sk', prefix: active };
      const children = readable(await queryAll(table, indexRange), childOf);
      return children.sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    save: ({ id, parentId, ...child }) => {
      const item = withUnread({ ...child, ...childKey(id, parentId), gsi1sk: active });
      return putAtRevision(table, { ...item, revision: child.revision });
    },
    remove: async (id, parent) => {
      const { Attributes: item } = await table.client.send(
        new DeleteCommand({ TableName: table.name, Key: childKey(id, parent), ReturnValues: 'ALL_OLD' }),
      );
      return item && childOf(item);
    },
  };
};
