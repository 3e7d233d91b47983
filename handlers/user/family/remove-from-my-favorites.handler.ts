import { favourites } from '#adapters';
import { makeRemoveFavourite } from '../../../application/family/remove-favourite.use-case';
import { listingInput } from '../../appsync/arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentFavourite } from '../../presenters/family';

const removeFavourite = wire(makeRemoveFavourite, { favourites });

export const handler = resolver({
  caller: parent,
  args: listingInput,
  run: ({ input }, userId) => removeFavourite({ listingId: input.id, userId }),
  present: presentFavourite,
});
