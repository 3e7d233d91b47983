import * as v from 'valibot';
import { favourites } from '#adapters';
import { makeFavouriteFlags } from '../../../application/family/favourite-flags.use-case';
import { listingIdArgument } from '../../appsync/arguments';
import { batchResolver } from '../../appsync/batch-resolver';
import { parent } from '../../appsync/caller';
import { wire } from '../../composition/wire';

const favouriteFlags = wire(makeFavouriteFlags, { favourites });

/** Resolves `ThingToDo.myFavorite`. */
export const handler = batchResolver({
  caller: parent,
  source: v.object({ id: listingIdArgument }),
  run: async (sources, userId) => {
    const ids = sources.map(({ id }) => id);
    const kept = await favouriteFlags({ listingIds: [...new Set(ids)], userId });
    return ids.map((id) => kept.has(id));
  },
});
