import * as v from 'valibot';
import { bookings, clock, patience } from '#adapters';
import { makeCancelBooking } from '../../../application/booking/cancel-booking.use-case';
import { bookingIdArgument } from '../../appsync/arguments';
import { cancelledChildren } from '../../appsync/booking-arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentBooking } from '../../presenters/booking';

const cancelBooking = wire(makeCancelBooking, { bookings, clock, patience });

const input = v.object({
  id: bookingIdArgument,
  children: cancelledChildren,
  expectedRefund: v.nullish(v.number()),
});

export const handler = resolver({
  caller: parent,
  args: v.object({ input }),
  run: (args, parentId) => cancelBooking({ ...args.input, parentId }),
  present: presentBooking,
});
