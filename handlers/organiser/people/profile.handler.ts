import * as v from 'valibot';
import { profiles } from '#adapters';
import { makeOrganisers } from '../../../application/people/organisers.use-case';
import { err, ok } from '../../../domain/shared/result';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentOrganiser } from '../../presenters/people';

const organisers = wire(makeOrganisers, { profiles });

export const handler = resolver({
  caller: organiser,
  args: v.object({}),
  run: async (_args, id) => {
    const profile = (await organisers([id])).get(id);
    return profile ? ok(profile) : err({ code: 'ProfileNotFound' });
  },
  present: presentOrganiser,
});
