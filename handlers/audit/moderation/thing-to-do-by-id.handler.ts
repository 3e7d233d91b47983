import { imageAddress, imagePreviews, listings } from '#adapters';
import { makeSubmittedThingsToDo } from '../../../application/moderation/submitted-things-to-do.use-case';
import { err, ok } from '../../../domain/shared/result';
import { listingArguments } from '../../appsync/arguments';
import { auditor } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { makeOwnListingPresenter } from '../../presenters/own-listing';

const submittedThingsToDo = wire(makeSubmittedThingsToDo, { listings });

export const handler = resolver({
  caller: auditor,
  args: listingArguments,
  run: async ({ id }) => {
    const listing = (await submittedThingsToDo([id])).get(id);
    return listing ? ok(listing) : err({ code: 'ListingNotFound' });
  },
  present: wire(makeOwnListingPresenter, { imageAddress, imagePreviews }),
});
