import * as v from 'valibot';
import { clock, profiles, rateLimiter } from '#adapters';
import { makeSaveProfile } from '../../../application/people/save-profile.use-case';
import { revisionArgument } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentOwnOrganiser } from '../../presenters/people';

const saveProfile = wire(makeSaveProfile, { profiles, rateLimiter, clock });

export const handler = resolver({
  caller: organiser,
  args: v.object({ input: v.object({ name: v.string(), revision: revisionArgument }) }),
  paths: { name: 'input.name' },
  run: ({ input }, organiserId) => saveProfile({ ...input, organiserId }),
  present: presentOwnOrganiser,
});
