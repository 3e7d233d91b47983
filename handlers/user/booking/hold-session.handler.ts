import * as v from 'valibot';
import { bookingLists, bookingNames, bookings, clock, patience, payments, rateLimiter } from '#adapters';
import { makeHoldSession } from '../../../application/booking/hold-session.use-case';
import { keyed, saidPaths } from '../../appsync/booking-arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentHold } from '../../presenters/booking';

const holdSession = wire(makeHoldSession, {
  bookings,
  bookingLists,
  bookingNames,
  payments,
  rateLimiter,
  clock,
  patience,
});

export const handler = resolver({
  caller: parent,
  args: v.object({ input: v.object(keyed) }),
  paths: saidPaths,
  run: ({ input }, parentId) => holdSession({ ...input, parentId }),
  present: presentHold,
});
