import { clock, favourites, listings } from '#adapters';
import { makeAddFavourite } from '../../../application/family/add-favourite.use-case';
import { listingInput } from '../../appsync/arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentFavourite } from '../../presenters/family';

const addFavourite = wire(makeAddFavourite, { favourites, listings, clock });

export const handler = resolver({
  caller: parent,
  args: listingInput,
  run: ({ input }, userId) => addFavourite({ listingId: input.id, userId }),
  present: presentFavourite,
});
