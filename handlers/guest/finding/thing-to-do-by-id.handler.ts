import { imageAddress, listings } from '#adapters';
import { makePublishedThingToDo } from '../../../application/finding/published-thing-to-do.use-case';
import { listingArguments } from '../../appsync/arguments';
import { anyone } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { makeListingPresenter } from '../../presenters/listing';

const publishedThingToDo = wire(makePublishedThingToDo, { listings });

export const handler = resolver({
  caller: anyone,
  args: listingArguments,
  run: ({ id }) => publishedThingToDo(id),
  present: wire(makeListingPresenter, { imageAddress }).published,
});
