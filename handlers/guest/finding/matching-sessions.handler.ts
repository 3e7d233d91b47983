import * as v from 'valibot';
import { clock, cursors } from '#adapters';
import { makeMatchingSessions } from '../../../application/finding/matching-sessions.use-case';
import { mapNodes } from '../../../application/paging/connection';
import { anyone } from '../../appsync/caller';
import { fieldResolver } from '../../appsync/field-resolver';
import { wire } from '../../composition/wire';
import type { EdgeQuery } from '../../presenters/edge-query';
import { askedOf, presentedListing } from '../../presenters/presented-listing';
import { presentSession } from '../../presenters/session';

const matchingSessions = wire(makeMatchingSessions, { cursors, clock });

/** Answers `ThingToDoEdge.sessions`. */
export const handler = fieldResolver({
  caller: anyone,
  source: v.object({
    node: presentedListing,
    placesLeft: v.nullish(v.record(v.string(), v.number())),
    asked: askedOf<EdgeQuery>(),
  }),
  args: v.object({ first: v.nullish(v.number()) }),
  run: ({ source: { node, placesLeft, asked }, args: { first } }) =>
    matchingSessions({ listing: node, placesLeft: placesLeft ?? undefined, asked: asked.sessions, first }),
  present: (connection) => mapNodes(connection, presentSession),
});
