import * as v from 'valibot';
import { children } from '#adapters';
import { makeRemoveChild } from '../../../application/family/remove-child.use-case';
import { childIdArgument } from '../../appsync/arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentChild } from '../../presenters/family';

const removeChild = wire(makeRemoveChild, { children });

export const handler = resolver({
  caller: parent,
  args: v.object({ input: v.object({ id: childIdArgument }) }),
  run: ({ input }, parentId) => removeChild({ id: input.id, parentId }),
  present: presentChild,
});
