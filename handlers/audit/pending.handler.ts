import * as v from 'valibot';
import { cursors, imageAddress, listings } from '#adapters';
import { makePendingThingsToDo } from '../../application/moderation/pending-things-to-do.use-case';
import { mapNodes } from '../../application/paging/connection';
import { pageArguments } from '../appsync/arguments';
import { auditor } from '../appsync/caller';
import { resolver } from '../appsync/resolver';
import { wire } from '../composition/wire';
import { makeListingPresenter } from '../presenters/listing';

const pendingThingsToDo = wire(makePendingThingsToDo, { listings, cursors });
const present = wire(makeListingPresenter, { imageAddress });

export const handler = resolver({
  caller: auditor,
  args: v.object(pageArguments),
  run: (page) => pendingThingsToDo(page),
  present: (connection) => mapNodes(connection, present.own),
});
