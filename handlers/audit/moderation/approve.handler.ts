import * as v from 'valibot';
import { clock, ids, imageAddress, imageCopies, imagePreviews, listings } from '#adapters';
import { makeApprove } from '../../../application/moderation/approve.use-case';
import { judgedListing } from '../../appsync/arguments';
import { auditor } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { makeOwnListingPresenter } from '../../presenters/own-listing';

const approve = wire(makeApprove, { listings, imageCopies, ids, clock });

export const handler = resolver({
  caller: auditor,
  args: v.object({ input: v.object(judgedListing) }),
  run: ({ input: { id, revision } }, auditorId) =>
    approve({ id, auditorId, ...(typeof revision === 'number' && { revision }) }),
  present: wire(makeOwnListingPresenter, { imageAddress, imagePreviews }),
});
