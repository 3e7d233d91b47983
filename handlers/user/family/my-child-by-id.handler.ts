import * as v from 'valibot';
import { children } from '#adapters';
import { makeMyChild } from '../../../application/family/my-child.use-case';
import { childIdArgument } from '../../appsync/arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentChild } from '../../presenters/family';

const myChild = wire(makeMyChild, { children });

export const handler = resolver({
  caller: parent,
  args: v.object({ id: childIdArgument }),
  run: ({ id }, parentId) => myChild({ id, parentId }),
  present: presentChild,
});
