import { imageAddress, imagePreviews, listings } from '#adapters';
import { makeOwnThingToDo } from '../../../application/listing/own-thing-to-do.use-case';
import { listingArguments } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { makeOwnListingPresenter } from '../../presenters/own-listing';

const ownThingToDo = wire(makeOwnThingToDo, { listings });

export const handler = resolver({
  caller: organiser,
  args: listingArguments,
  run: ({ id }, organiserId) => ownThingToDo({ id, organiserId }),
  present: wire(makeOwnListingPresenter, { imageAddress, imagePreviews }),
});
