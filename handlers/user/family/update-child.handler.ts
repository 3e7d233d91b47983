import * as v from 'valibot';
import { children, clock } from '#adapters';
import { makeUpdateChild } from '../../../application/family/update-child.use-case';
import { childIdArgument, rawInput, revisionArgument } from '../../appsync/arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentChild } from '../../presenters/family';

const updateChild = wire(makeUpdateChild, { children, clock });

export const handler = resolver({
  caller: parent,
  args: v.object({ input: v.object({ id: childIdArgument, child: rawInput, revision: revisionArgument }) }),
  paths: { child: 'input.child' },
  run: ({ input }, parentId) => updateChild({ ...input, parentId }),
  present: presentChild,
});
