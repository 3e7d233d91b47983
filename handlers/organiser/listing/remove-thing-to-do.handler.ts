import { clock, imageAddress, imagePreviews, listings } from '#adapters';
import { makeRemoveThingToDo } from '../../../application/listing/remove-thing-to-do.use-case';
import { listingAsReadInput } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { makeOwnListingPresenter } from '../../presenters/own-listing';

const removeThingToDo = wire(makeRemoveThingToDo, { listings, clock });

export const handler = resolver({
  caller: organiser,
  args: listingAsReadInput,
  run: ({ input }, organiserId) => removeThingToDo({ ...input, organiserId }),
  present: wire(makeOwnListingPresenter, { imageAddress, imagePreviews }),
});
