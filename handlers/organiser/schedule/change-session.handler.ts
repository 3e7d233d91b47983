import * as v from 'valibot';
import { bookingLists, clock, listings, patience } from '#adapters';
import { makeChangeSession } from '../../../application/schedule/change-session.use-case';
import { sessionOfListing } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentSession } from '../../presenters/session';

const changeSession = wire(makeChangeSession, { listings, bookingLists, clock, patience });

export const handler = resolver({
  caller: organiser,
  args: v.object({ input: v.looseObject(sessionOfListing) }),
  paths: { change: 'input' },
  run: ({ input: { thingToDoId, sessionId, scope, revision, ...change } }, organiserId) =>
    changeSession({ id: thingToDoId, organiserId, sessionId, scope, revision, change }),
  present: presentSession,
});
