import * as v from 'valibot';
import { clock, listings, patience } from '#adapters';
import { makeCancelSession } from '../../../application/schedule/cancel-session.use-case';
import { sessionOfListing } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentSession } from '../../presenters/session';

const cancelSession = wire(makeCancelSession, { listings, clock, patience });

export const handler = resolver({
  caller: organiser,
  args: v.object({ input: v.object({ ...sessionOfListing, reason: v.optional(v.unknown()) }) }),
  paths: { reason: 'input.reason' },
  run: ({ input: { thingToDoId, ...rest } }, organiserId) => cancelSession({ id: thingToDoId, organiserId, ...rest }),
  present: presentSession,
});
