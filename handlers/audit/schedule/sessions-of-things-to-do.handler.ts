import { clock, cursors, listings } from '#adapters';
import { mapNodes } from '../../../application/paging/connection';
import { makeListingsOnceApproved } from '../../../application/schedule/listings-once-approved.use-case';
import { makeSessionsOfListing } from '../../../application/schedule/sessions-of-listing.use-case';
import { sessionsArguments } from '../../appsync/arguments';
import { auditor } from '../../appsync/caller';
import { fieldResolver } from '../../appsync/field-resolver';
import { wire } from '../../composition/wire';
import { presentSession } from '../../presenters/session';
import { versionSource } from '../../presenters/session-source';

const listingsOnceApproved = wire(makeListingsOnceApproved, { listings, clock });
const sessionsOfListing = wire(makeSessionsOfListing, { cursors, clock });

/** Answers `ThingToDo.sessions`, of a new version as they will be once it is approved. */
export const handler = fieldResolver({
  caller: auditor,
  source: versionSource,
  complete: listingsOnceApproved,
  args: sessionsArguments,
  run: ({ source: { listing, askedId }, args: { from, to, ...page } }) =>
    sessionsOfListing({ listing, version: askedId, from, to, page }),
  present: (connection) => mapNodes(connection, presentSession),
});
