import * as v from 'valibot';
import { imageAddress, listings } from '#adapters';
import { makePublishedThingsToDo } from '../../../application/finding/published-things-to-do.use-case';
import { listingIdArgument } from '../../appsync/arguments';
import { batchResolver } from '../../appsync/batch-resolver';
import { parent } from '../../appsync/caller';
import { wire } from '../../composition/wire';
import { makeListingPresenter } from '../../presenters/listing';

const publishedThingsToDo = wire(makePublishedThingsToDo, { listings });
const present = wire(makeListingPresenter, { imageAddress });

/** Resolves `MyFavorite.thingToDo`, null when it is no longer published, and `MyFavorite.available`. */
export const handler = batchResolver({
  caller: parent,
  source: v.object({ id: listingIdArgument }),
  run: async (sources, _userId, fieldName) => {
    const ids = sources.map(({ id }) => id);
    const published = await publishedThingsToDo([...new Set(ids)]);
    return ids.map((id) => {
      const listing = published.get(id);
      return fieldName === 'available' ? listing !== undefined : listing && present.published(listing);
    });
  },
});
