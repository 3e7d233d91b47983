import { clock, cursors } from '#adapters';
import { mapNodes } from '../../../application/paging/connection';
import { makeSessionsOfListing } from '../../../application/schedule/sessions-of-listing.use-case';
import { sessionsArguments } from '../../appsync/arguments';
import { anyone } from '../../appsync/caller';
import { fieldResolver } from '../../appsync/field-resolver';
import { wire } from '../../composition/wire';
import { presentSession } from '../../presenters/session';
import { sessionSource } from '../../presenters/session-source';

const sessionsOfListing = wire(makeSessionsOfListing, { cursors, clock });

export const handler = fieldResolver({
  caller: anyone,
  source: sessionSource,
  args: sessionsArguments,
  run: ({ source, args: { from, to, ...page } }) => sessionsOfListing({ listing: source, from, to, page }),
  present: (connection) => mapNodes(connection, presentSession),
});
