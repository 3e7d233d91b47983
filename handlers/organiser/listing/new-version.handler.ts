import { clock, ids, imageAddress, imagePreviews, listings } from '#adapters';
import { makeNewVersion } from '../../../application/listing/new-version.use-case';
import { listingInput } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { makeOwnListingPresenter } from '../../presenters/own-listing';

const newVersion = wire(makeNewVersion, { listings, ids, clock });

export const handler = resolver({
  caller: organiser,
  args: listingInput,
  run: ({ input }, organiserId) => newVersion({ id: input.id, organiserId }),
  present: wire(makeOwnListingPresenter, { imageAddress, imagePreviews }),
});
