import * as v from 'valibot';
import { bookings, clock, listings, patience } from '#adapters';
import { makeCancelBookingOf } from '../../../application/booking/cancel-booking-of.use-case';
import { bookingIdArgument } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentAttendee } from '../../presenters/attendee';

const cancelBookingOf = wire(makeCancelBookingOf, { listings, bookings, clock, patience });

export const handler = resolver({
  caller: organiser,
  args: v.object({ input: v.object({ bookingId: bookingIdArgument, reason: v.nullish(v.string()) }) }),
  paths: { reason: 'input.reason' },
  run: ({ input }, organiserId) => cancelBookingOf({ ...input, organiserId }),
  present: presentAttendee,
});
