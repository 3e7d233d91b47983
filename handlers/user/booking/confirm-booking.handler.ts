import * as v from 'valibot';
import { bookingLists, bookingNames, bookings, clock, patience, payments, wakeUps } from '#adapters';
import { makeConfirmBooking } from '../../../application/booking/confirm-booking.use-case';
import { bookingIdArgument } from '../../appsync/arguments';
import { ofSession, said, saidPaths } from '../../appsync/booking-arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentBooking } from '../../presenters/booking';

const confirmBooking = wire(makeConfirmBooking, {
  bookings,
  bookingLists,
  bookingNames,
  clock,
  patience,
  payments,
  wakeUps,
});

export const handler = resolver({
  caller: parent,
  args: v.object({ input: v.object({ ...ofSession, ...said, holdId: bookingIdArgument }) }),
  paths: saidPaths,
  run: ({ input }, parentId) => confirmBooking({ ...input, parentId }),
  present: presentBooking,
});
