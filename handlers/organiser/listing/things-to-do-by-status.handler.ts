import * as v from 'valibot';
import { cursors, imageAddress, imagePreviews, listings } from '#adapters';
import { makeOwnThingsToDoByStatus } from '../../../application/listing/own-things-to-do-by-status.use-case';
import { mapNodes } from '../../../application/paging/connection';
import { liveStatuses } from '../../../domain/listing/listing';
import { pageArguments } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { makeOwnListingPresenter } from '../../presenters/own-listing';

const ownThingsToDoByStatus = wire(makeOwnThingsToDoByStatus, { listings, cursors });
const present = wire(makeOwnListingPresenter, { imageAddress, imagePreviews });

const status = v.picklist(liveStatuses);

export const handler = resolver({
  caller: organiser,
  args: v.object({ ...pageArguments, status }),
  run: ({ status: asked, ...page }, organiserId) => ownThingsToDoByStatus({ organiserId, status: asked, page }),
  present: (connection) => mapNodes(connection, present),
});
