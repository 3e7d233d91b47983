import { clock, ids, imageAddress, imageCopies, imagePreviews, listings, rateLimiter } from '#adapters';
import { makeSubmitThingToDo } from '../../../application/listing/submit-thing-to-do.use-case';
import { listingAsReadInput } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { makeOwnListingPresenter } from '../../presenters/own-listing';

const submitThingToDo = wire(makeSubmitThingToDo, { listings, rateLimiter, imageCopies, ids, clock });

export const handler = resolver({
  caller: organiser,
  args: listingAsReadInput,
  paths: { id: 'input.id' },
  run: ({ input }, organiserId) => submitThingToDo({ ...input, organiserId }),
  present: wire(makeOwnListingPresenter, { imageAddress, imagePreviews }),
});
