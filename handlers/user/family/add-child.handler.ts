import * as v from 'valibot';
import { children, clock, ids } from '#adapters';
import { makeAddChild } from '../../../application/family/add-child.use-case';
import { rawInput } from '../../appsync/arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentChild } from '../../presenters/family';

const addChild = wire(makeAddChild, { children, ids, clock });

export const handler = resolver({
  caller: parent,
  args: v.object({ input: rawInput }),
  paths: { child: 'input' },
  run: ({ input }, parentId) => addChild({ parentId, child: input }),
  present: presentChild,
});
