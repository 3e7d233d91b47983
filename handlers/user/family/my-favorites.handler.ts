import * as v from 'valibot';
import { cursors, favourites } from '#adapters';
import { makeMyFavourites } from '../../../application/family/my-favourites.use-case';
import { mapNodes } from '../../../application/paging/connection';
import { pageArguments } from '../../appsync/arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentFavourite } from '../../presenters/family';

const myFavourites = wire(makeMyFavourites, { favourites, cursors });

export const handler = resolver({
  caller: parent,
  args: v.object(pageArguments),
  run: (page, userId) => myFavourites({ userId, page }),
  present: (connection) => mapNodes(connection, presentFavourite),
});
