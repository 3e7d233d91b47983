import { favourites } from '#adapters';
import { makeMyFavourite } from '../../../application/family/my-favourite.use-case';
import { listingArguments } from '../../appsync/arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentFavourite } from '../../presenters/family';

const myFavourite = wire(makeMyFavourite, { favourites });

export const handler = resolver({
  caller: parent,
  args: listingArguments,
  run: ({ id }, userId) => myFavourite({ listingId: id, userId }),
  present: presentFavourite,
});
