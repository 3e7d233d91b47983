import * as v from 'valibot';
import { clock, profiles, rateLimiter } from '#adapters';
import { makeSaveOwnProfile } from '../../../application/people/save-own-profile.use-case';
import { rawInput } from '../../appsync/arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentOwnProfile } from '../../presenters/people';

const saveOwnProfile = wire(makeSaveOwnProfile, { profiles, rateLimiter, clock });

export const handler = resolver({
  caller: parent,
  args: v.object({ input: rawInput }),
  paths: { profile: 'input' },
  run: ({ input }, parentId) => saveOwnProfile({ parentId, profile: input }),
  present: presentOwnProfile,
});
