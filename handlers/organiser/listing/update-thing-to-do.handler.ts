import * as v from 'valibot';
import { clock, imageAddress, imagePreviews, imageStore, listings } from '#adapters';
import { makeUpdateThingToDo } from '../../../application/listing/update-thing-to-do.use-case';
import { listingIdArgument, rawInput, revisionArgument } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { makeOwnListingPresenter } from '../../presenters/own-listing';

const updateThingToDo = wire(makeUpdateThingToDo, { listings, imageStore, clock });

const input = v.object({
  id: listingIdArgument,
  thingToDo: rawInput,
  removeImage: v.optional(v.nullable(v.boolean())),
  revision: revisionArgument,
});

export const handler = resolver({
  caller: organiser,
  args: v.object({ input }),
  paths: { content: 'input.thingToDo', removeImage: 'input.removeImage' },
  run: ({ input: { id, thingToDo, removeImage, revision } }, organiserId) =>
    updateThingToDo({ id, organiserId, content: thingToDo, removeImage: removeImage ?? false, revision }),
  present: wire(makeOwnListingPresenter, { imageAddress, imagePreviews }),
});
