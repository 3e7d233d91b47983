import * as v from 'valibot';
import { clock, ids, imageAddress, imagePreviews, listings } from '#adapters';
import { makeReject } from '../../../application/moderation/reject.use-case';
import { judgedListing } from '../../appsync/arguments';
import { auditor } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { makeOwnListingPresenter } from '../../presenters/own-listing';

const reject = wire(makeReject, { listings, ids, clock });

export const handler = resolver({
  caller: auditor,
  args: v.object({ input: v.object({ ...judgedListing, reasons: v.array(v.string()) }) }),
  paths: { reasons: 'input.reasons' },
  run: ({ input: { id, revision, reasons } }, auditorId) =>
    reject({ id, auditorId, reasons, ...(typeof revision === 'number' && { revision }) }),
  present: wire(makeOwnListingPresenter, { imageAddress, imagePreviews }),
});
