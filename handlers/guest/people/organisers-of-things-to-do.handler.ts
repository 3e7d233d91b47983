import * as v from 'valibot';
import { profiles } from '#adapters';
import { makeOrganisers } from '../../../application/people/organisers.use-case';
import { organiserIdRule } from '../../../domain/shared/ids';
import { batchResolver } from '../../appsync/batch-resolver';
import { anyone } from '../../appsync/caller';
import { wire } from '../../composition/wire';
import { presentOrganiser } from '../../presenters/people';

const organisers = wire(makeOrganisers, { profiles });

export const handler = batchResolver({
  caller: anyone,
  source: v.object({ organiserId: organiserIdRule }),
  run: async (sources) => {
    const ids = sources.map((source) => source.organiserId);
    const found = await organisers([...new Set(ids)]);
    return ids.map((id) => {
      const profile = found.get(id);
      return profile && presentOrganiser(profile);
    });
  },
});
