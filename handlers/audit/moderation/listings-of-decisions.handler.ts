import * as v from 'valibot';
import { imageAddress, imagePreviews, listings } from '#adapters';
import { makeSubmittedThingsToDo } from '../../../application/moderation/submitted-things-to-do.use-case';
import { listingIdArgument } from '../../appsync/arguments';
import { batchResolver } from '../../appsync/batch-resolver';
import { auditor } from '../../appsync/caller';
import { wire } from '../../composition/wire';
import { makeOwnListingPresenter } from '../../presenters/own-listing';

const submittedThingsToDo = wire(makeSubmittedThingsToDo, { listings });
const present = wire(makeOwnListingPresenter, { imageAddress, imagePreviews });

/** Resolves `Decision.thingToDo`: null once its organiser has it back as a draft, or has removed it. */
export const handler = batchResolver({
  caller: auditor,
  source: v.object({ listingId: listingIdArgument }),
  run: async (sources) => {
    const ids = sources.map(({ listingId }) => listingId);
    const visible = await submittedThingsToDo([...new Set(ids)]);
    return ids.map((id) => {
      const listing = visible.get(id);
      return listing && present(listing);
    });
  },
});
