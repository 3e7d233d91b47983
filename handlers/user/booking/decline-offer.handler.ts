/** An offer is declined by leaving the list: a family that wants to wait on joins anew. */
import { bookings, clock, patience } from '#adapters';
import { makeLeaveWaitingList } from '../../../application/booking/leave-waiting-list.use-case';
import { bookingInput } from '../../appsync/booking-arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentShownBooking } from '../../presenters/booking';

const leaveWaitingList = wire(makeLeaveWaitingList, { bookings, clock, patience });

export const handler = resolver({
  caller: parent,
  args: bookingInput,
  run: ({ input }, parentId) => leaveWaitingList({ ...input, parentId }),
  present: presentShownBooking,
});
