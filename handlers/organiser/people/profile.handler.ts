import * as v from 'valibot';
import { profiles } from '#adapters';
import { makeOwnProfile } from '../../../application/people/own-profile.use-case';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentOwnOrganiser } from '../../presenters/people';

const ownProfile = wire(makeOwnProfile, { profiles });

export const handler = resolver({
  caller: organiser,
  args: v.object({}),
  run: (_args, id) => ownProfile(id),
  present: presentOwnOrganiser,
});
