import * as v from 'valibot';
import { highlightsOf } from '../../../domain/finding/highlights';
import { textsOf } from '../../../domain/finding/matches';
import { batchResolver } from '../../appsync/batch-resolver';
import { anyone } from '../../appsync/caller';
import type { EdgeQuery } from '../../presenters/edge-query';
import { askedOf, presentedListing } from '../../presenters/presented-listing';

/** Answers `ThingToDoEdge.highlights`: what the texts of a listing that was found say of the asked words. */
export const handler = batchResolver({
  caller: anyone,
  source: v.object({ node: presentedListing, organiserName: v.string(), asked: askedOf<EdgeQuery>() }),
  run: async (sources) =>
    sources.map(({ node, organiserName, asked }) =>
      highlightsOf(textsOf({ listing: node, organiserName }), asked.words),
    ),
});
