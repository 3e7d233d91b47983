import * as v from 'valibot';
import { cursors, imageAddress, imagePreviews, listings, profiles } from '#adapters';
import { makeOwnThingsToDo } from '../../../application/listing/own-things-to-do.use-case';
import { mapNodes } from '../../../application/paging/connection';
import { ownListQueryArguments, twoWayPageArguments } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { makeOwnListingPresenter } from '../../presenters/own-listing';

const ownThingsToDo = wire(makeOwnThingsToDo, { listings, profiles, cursors });
const present = wire(makeOwnListingPresenter, { imageAddress, imagePreviews });

export const handler = resolver({
  caller: organiser,
  args: v.object({ ...twoWayPageArguments, ...ownListQueryArguments }),
  run: (args, organiserId) => ownThingsToDo({ organiserId, page: args, searchQuery: args }),
  present: (connection) => mapNodes(connection, present),
});
