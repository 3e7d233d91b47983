import * as v from 'valibot';
import { clock, imageAddress, metrics, searchIndex } from '#adapters';
import { makeSimilarThingsToDo } from '../../../application/finding/similar-things-to-do.use-case';
import { anyone } from '../../appsync/caller';
import { fieldResolver } from '../../appsync/field-resolver';
import { wire } from '../../composition/wire';
import { alikeSource } from '../../presenters/alike-source';
import { makeListingPresenter } from '../../presenters/listing';

const similarThingsToDo = wire(makeSimilarThingsToDo, { searchIndex, clock, metrics });
const present = wire(makeListingPresenter, { imageAddress });

/** Answers `ThingToDo.similar`: each parent is answered by a search of its own. */
export const handler = fieldResolver({
  caller: anyone,
  source: alikeSource,
  args: v.object({ first: v.nullish(v.number()) }),
  run: ({ source, args: { first } }) => similarThingsToDo({ listing: source, first }),
  present: (found) => found.map(present.found),
});
