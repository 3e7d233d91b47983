import * as v from 'valibot';
import { bookings, clock } from '#adapters';
import { makeMyBooking } from '../../../application/booking/my-booking.use-case';
import { bookingIdArgument } from '../../appsync/arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentShownBooking } from '../../presenters/booking';

const myBooking = wire(makeMyBooking, { bookings, clock });

export const handler = resolver({
  caller: parent,
  args: v.object({ id: bookingIdArgument }),
  run: ({ id }, parentId) => myBooking({ id, parentId }),
  present: presentShownBooking,
});
