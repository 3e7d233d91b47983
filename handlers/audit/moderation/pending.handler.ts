import * as v from 'valibot';
import { cursors, imageAddress, imagePreviews, listings } from '#adapters';
import { makePendingThingsToDo } from '../../../application/moderation/pending-things-to-do.use-case';
import { mapNodes } from '../../../application/paging/connection';
import { pageArguments } from '../../appsync/arguments';
import { auditor } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { makeOwnListingPresenter } from '../../presenters/own-listing';

const pendingThingsToDo = wire(makePendingThingsToDo, { listings, cursors });
const present = wire(makeOwnListingPresenter, { imageAddress, imagePreviews });

export const handler = resolver({
  caller: auditor,
  args: v.object(pageArguments),
  run: (page) => pendingThingsToDo(page),
  present: (connection) => mapNodes(connection, present),
});
