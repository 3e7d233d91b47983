import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';
import type { ChildRepository } from '../../../application/family/ports/child-repository';
import type { Logger } from '../../../application/ports/logger';
import type { Metrics } from '../../../application/ports/metrics';
import { type Child, maxChildren } from '../../../domain/family/child';
import { err, ok } from '../../../domain/shared/result';
import type { EntriesOf } from '../../../domain/shared/rules';
import { calendarDayRule } from '../../../domain/shared/time';
import { revision } from '../item-rules';
import { type Item, keyIn, keyNames, parsed } from '../items';
import { active, childKey, childrenOf, countKey, gsi1, parseChildKey } from '../keys';
import { putAtRevision } from '../put-at-revision';
import { queryAll } from '../query';
import { makeReadable } from '../readable';
import type { Table } from '../table';
import { unreadIn, withUnread } from '../unread';
import { addCounted, removeCounted } from './counted';

const storedChild = v.object({ name: v.string(), birthDate: calendarDayRule, revision } satisfies EntriesOf<
  Omit<Child, 'id' | 'parentId' | 'unread'>
>);

/** Throws `MalformedItem`. */
export const childOf = (item: unknown): Child => {
  const child = { ...parsed(storedChild, item), ...keyIn(item, parseChildKey) };
  return { ...child, ...unreadIn(item, child, keyNames) };
};

const childItem = ({ id, parentId, ...child }: Child): Item =>
  withUnread({ ...child, ...childKey(id, parentId), gsi1sk: active });

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
    add: async (child) => {
      const count = { key: countKey(child.parentId, 'CHL'), max: maxChildren };
      const { state } = await addCounted(table, childItem(child), count);
      if (state === 'done') return ok(undefined);
      return err({ code: state === 'full' ? 'TooManyChildren' : 'ChangedMeanwhile' });
    },
    save: async (child) => {
      if (child.revision === 1) return err({ code: 'ChangedMeanwhile' });
      return putAtRevision(table, { ...childItem(child), revision: child.revision });
    },
    remove: async (id, parent) => {
      const item = await removeCounted(table, childKey(id, parent), 'revision', countKey(parent, 'CHL'));
      return item && childOf(item);
    },
  };
};
