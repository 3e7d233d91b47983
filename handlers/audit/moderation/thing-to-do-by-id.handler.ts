import { imageAddress, imagePreviews, listings } from '#adapters';
import { makeSubmittedThingToDo } from '../../../application/moderation/submitted-thing-to-do.use-case';
import { listingArguments } from '../../appsync/arguments';
import { auditor } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { makeOwnListingPresenter } from '../../presenters/own-listing';

const submittedThingToDo = wire(makeSubmittedThingToDo, { listings });

export const handler = resolver({
  caller: auditor,
  args: listingArguments,
  run: ({ id }) => submittedThingToDo(id),
  present: wire(makeOwnListingPresenter, { imageAddress, imagePreviews }),
});
