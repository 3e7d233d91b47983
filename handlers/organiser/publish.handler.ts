import { clock, imageAddress, listings, rateLimiter } from '#adapters';
import { makeSubmitThingToDo } from '../../application/listing/submit-thing-to-do.use-case';
import { listingInput } from '../appsync/arguments';
import { organiser } from '../appsync/caller';
import { resolver } from '../appsync/resolver';
import { wire } from '../composition/wire';
import { makeListingPresenter } from '../presenters/listing';

const submitThingToDo = wire(makeSubmitThingToDo, { listings, rateLimiter, clock });

export const handler = resolver({
  caller: organiser,
  args: listingInput,
  run: ({ input }, organiserId) => submitThingToDo({ id: input.id, organiserId }),
  present: wire(makeListingPresenter, { imageAddress }).own,
});
