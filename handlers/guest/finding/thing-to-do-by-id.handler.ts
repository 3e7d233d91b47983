import { imageAddress, listings } from '#adapters';
import { makePublishedThingsToDo } from '../../../application/finding/published-things-to-do.use-case';
import { err, ok } from '../../../domain/shared/result';
import { listingArguments } from '../../appsync/arguments';
import { anyone } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { makeListingPresenter } from '../../presenters/listing';

const publishedThingsToDo = wire(makePublishedThingsToDo, { listings });

export const handler = resolver({
  caller: anyone,
  args: listingArguments,
  run: async ({ id }) => {
    const listing = (await publishedThingsToDo([id])).get(id);
    return listing ? ok(listing) : err({ code: 'ListingNotFound' });
  },
  present: wire(makeListingPresenter, { imageAddress }).published,
});
