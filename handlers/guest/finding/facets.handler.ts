import * as v from 'valibot';
import { clock, metrics, searchIndex } from '#adapters';
import { makeFacets } from '../../../application/finding/facets.use-case';
import type { SearchQuery } from '../../../domain/finding/search-query';
import { anyone } from '../../appsync/caller';
import { fieldResolver } from '../../appsync/field-resolver';
import { wire } from '../../composition/wire';
import { askedOf } from '../../presenters/presented-listing';

const facets = wire(makeFacets, { searchIndex, clock, metrics });

/** Answers `ThingToDoConnection.facets` by a search of its own, where `findThingsToDo` has not answered it: under another name. */
export const handler = fieldResolver({
  caller: anyone,
  source: v.object({ asked: askedOf<SearchQuery>() }),
  args: v.object({}),
  run: ({ source }) => facets(source.asked),
  present: (found) => found,
});
