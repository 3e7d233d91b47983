import * as v from 'valibot';
import { bookingLists, bookings, clock, listings } from '#adapters';
import { makeAttendeesCsv } from '../../../application/booking/attendees-csv.use-case';
import { ofSession } from '../../appsync/booking-arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';

const attendeesCsv = wire(makeAttendeesCsv, { listings, bookings, bookingLists, clock });

export const handler = resolver({
  caller: organiser,
  args: v.object(ofSession),
  run: (session, organiserId) => attendeesCsv({ ...session, organiserId }),
  present: (csv) => csv,
});
