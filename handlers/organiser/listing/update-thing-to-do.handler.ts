import * as v from 'valibot';
import { clock, imageAddress, imagePreviews, imageStore, listings } from '#adapters';
import { makeUpdateThingToDo } from '../../../application/listing/update-thing-to-do.use-case';
import { listingIdArgument } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { makeOwnListingPresenter } from '../../presenters/own-listing';

const updateThingToDo = wire(makeUpdateThingToDo, { listings, imageStore, clock });

const input = v.object({
  id: listingIdArgument,
  thingToDo: v.unknown(),
  removeImage: v.optional(v.nullable(v.boolean())),
});

export const handler = resolver({
  caller: organiser,
  args: v.object({ input }),
  run: ({ input: { id, thingToDo, removeImage } }, organiserId) =>
    updateThingToDo({ id, organiserId, content: thingToDo, removeImage: removeImage ?? false }),
  present: wire(makeOwnListingPresenter, { imageAddress, imagePreviews }),
});
