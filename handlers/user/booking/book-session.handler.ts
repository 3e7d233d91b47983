import * as v from 'valibot';
import { bookingLists, bookingNames, bookings, clock, patience, payments, wakeUps } from '#adapters';
import { makeBookSession } from '../../../application/booking/book-session.use-case';
import { keyed, said, saidPaths } from '../../appsync/booking-arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentBooking } from '../../presenters/booking';

const bookSession = wire(makeBookSession, { bookings, bookingLists, bookingNames, clock, patience, payments, wakeUps });

export const handler = resolver({
  caller: parent,
  args: v.object({ input: v.object({ ...keyed, ...said }) }),
  paths: saidPaths,
  run: ({ input }, parentId) => bookSession({ ...input, parentId }),
  present: presentBooking,
});
