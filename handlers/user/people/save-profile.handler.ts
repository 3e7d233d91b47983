import * as v from 'valibot';
import { clock, profiles, rateLimiter } from '#adapters';
import { makeSaveOwnProfile } from '../../../application/people/save-own-profile.use-case';
import { revisionArgument } from '../../appsync/arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentOwnProfile } from '../../presenters/people';

const saveOwnProfile = wire(makeSaveOwnProfile, { profiles, rateLimiter, clock });

export const handler = resolver({
  caller: parent,
  args: v.object({ input: v.looseObject({ revision: revisionArgument }) }),
  paths: { profile: 'input' },
  run: ({ input: { revision, ...profile } }, parentId) => saveOwnProfile({ parentId, profile, revision }),
  present: presentOwnProfile,
});
