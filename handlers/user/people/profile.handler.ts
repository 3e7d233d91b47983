import * as v from 'valibot';
import { profiles } from '#adapters';
import { makeOwnProfile } from '../../../application/people/own-profile.use-case';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentOwnProfile } from '../../presenters/people';

const ownProfile = wire(makeOwnProfile, { profiles });

export const handler = resolver({
  caller: parent,
  args: v.object({}),
  run: (_args, id) => ownProfile(id),
  present: presentOwnProfile,
});
