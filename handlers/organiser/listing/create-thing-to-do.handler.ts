import * as v from 'valibot';
import { clock, ids, imageAddress, imagePreviews, imageStore, listings } from '#adapters';
import { makeCreateThingToDo } from '../../../application/listing/create-thing-to-do.use-case';
import { rawInput } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { makeOwnListingPresenter } from '../../presenters/own-listing';

const createThingToDo = wire(makeCreateThingToDo, { listings, imageStore, ids, clock });

export const handler = resolver({
  caller: organiser,
  args: v.object({ input: rawInput }),
  paths: { content: 'input' },
  run: ({ input }, organiserId) => createThingToDo({ organiserId, content: input }),
  present: wire(makeOwnListingPresenter, { imageAddress, imagePreviews }),
});
