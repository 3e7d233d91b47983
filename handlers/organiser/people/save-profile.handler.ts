import * as v from 'valibot';
import { clock, profiles, rateLimiter } from '#adapters';
import { makeSaveProfile } from '../../../application/people/save-profile.use-case';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentOrganiser } from '../../presenters/people';

const saveProfile = wire(makeSaveProfile, { profiles, rateLimiter, clock });

export const handler = resolver({
  caller: organiser,
  args: v.object({ input: v.object({ name: v.string() }) }),
  paths: { name: 'input.name' },
  run: ({ input }, organiserId) => saveProfile({ organiserId, name: input.name }),
  present: presentOrganiser,
});
