import * as v from 'valibot';
import { children } from '#adapters';
import { makeMyChildren } from '../../../application/family/my-children.use-case';
import { ok } from '../../../domain/shared/result';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentChild } from '../../presenters/family';

const myChildren = wire(makeMyChildren, { children });

export const handler = resolver({
  caller: parent,
  args: v.object({}),
  run: async (_args, parentId) => ok(await myChildren(parentId)),
  present: (found) => found.map(presentChild),
});
