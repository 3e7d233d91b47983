import * as v from 'valibot';
import { clock, cursors, imageAddress, metrics, searchIndex } from '#adapters';
import { makeFindThingsToDo } from '../../../application/finding/find-things-to-do.use-case';
import { searchQueryArguments, twoWayPageArguments } from '../../appsync/arguments';
import { anyone } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentFound } from '../../presenters/found';
import { makeListingPresenter } from '../../presenters/listing';

const findThingsToDo = wire(makeFindThingsToDo, { searchIndex, cursors, clock, metrics });
const present = wire(makeListingPresenter, { imageAddress });

export const handler = resolver({
  caller: anyone,
  args: v.object({ ...twoWayPageArguments, ...searchQueryArguments }),
  run: (args, _, { info }) =>
    findThingsToDo({ page: args, searchQuery: args, withFacets: info.selected.includes('facets') }),
  present: (found) => presentFound(found, present.found),
});
