import * as v from 'valibot';
import { bookingLists, bookings, clock, cursors, listings } from '#adapters';
import { makeAttendees } from '../../../application/booking/attendees.use-case';
import { mapNodes } from '../../../application/paging/connection';
import { pageArguments } from '../../appsync/arguments';
import { ofSession } from '../../appsync/booking-arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentAttendee } from '../../presenters/attendee';

const attendees = wire(makeAttendees, { listings, bookings, bookingLists, cursors, clock });

export const handler = resolver({
  caller: organiser,
  args: v.object({ ...ofSession, ...pageArguments }),
  run: ({ thingToDoId, sessionId, ...page }, organiserId) => attendees({ thingToDoId, sessionId, organiserId, page }),
  present: (connection) => mapNodes(connection, presentAttendee),
});
