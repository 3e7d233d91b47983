import * as v from 'valibot';
import { clock, metrics, searchIndex } from '#adapters';
import { makeFacets } from '../../../application/finding/facets.use-case';
import type { SearchQuery } from '../../../domain/finding/search-query';
import { anyone } from '../../appsync/caller';
import { fieldResolver } from '../../appsync/field-resolver';
import { wire } from '../../composition/wire';
import { askedOf } from '../../presenters/presented-listing';

const facets = wire(makeFacets, { searchIndex, clock, metrics });

/** Answers `ThingToDoConnection.facets`: a search of its own, for who asks for it. */
export const handler = fieldResolver({
  caller: anyone,
  source: v.object({ asked: askedOf<SearchQuery>() }),
  args: v.object({}),
  run: ({ source }) => facets(source.asked),
  present: (found) => found,
});
