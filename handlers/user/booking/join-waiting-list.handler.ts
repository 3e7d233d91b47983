import * as v from 'valibot';
import { bookingLists, bookingNames, bookings, clock, patience } from '#adapters';
import { makeJoinWaitingList } from '../../../application/booking/join-waiting-list.use-case';
import { keyed, saidPaths } from '../../appsync/booking-arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentShownBooking } from '../../presenters/booking';

const joinWaitingList = wire(makeJoinWaitingList, { bookings, bookingLists, bookingNames, clock, patience });

export const handler = resolver({
  caller: parent,
  args: v.object({ input: v.object(keyed) }),
  paths: saidPaths,
  run: ({ input }, parentId) => joinWaitingList({ ...input, parentId }),
  present: presentShownBooking,
});
