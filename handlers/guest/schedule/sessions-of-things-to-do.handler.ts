import * as v from 'valibot';
import { clock, cursors } from '#adapters';
import { mapNodes } from '../../../application/paging/connection';
import { makeSessionsOfListing } from '../../../application/schedule/sessions-of-listing.use-case';
import { pageArguments } from '../../appsync/arguments';
import { anyone } from '../../appsync/caller';
import { fieldResolver } from '../../appsync/field-resolver';
import { wire } from '../../composition/wire';
import { presentSession } from '../../presenters/session';
import { sessionSource } from '../../presenters/session-source';

const sessionsOfListing = wire(makeSessionsOfListing, { cursors, clock });

const moment = v.optional(v.nullable(v.string()));

export const handler = fieldResolver({
  caller: anyone,
  source: sessionSource,
  args: v.object({ ...pageArguments, from: moment, to: moment }),
  run: ({ source, args: { from, to, ...page } }) => sessionsOfListing({ listing: source, from, to, page }),
  present: (connection) => mapNodes(connection, presentSession),
});
