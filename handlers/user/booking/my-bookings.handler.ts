import * as v from 'valibot';
import { bookingLists, clock, cursors } from '#adapters';
import { bookingListNames, makeMyBookings } from '../../../application/booking/my-bookings.use-case';
import { mapNodes } from '../../../application/paging/connection';
import { pageArguments } from '../../appsync/arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentShownBooking } from '../../presenters/booking';

const myBookings = wire(makeMyBookings, { bookingLists, cursors, clock });

export const handler = resolver({
  caller: parent,
  args: v.object({ list: v.picklist(bookingListNames), ...pageArguments }),
  run: ({ list, ...page }, parentId) => myBookings({ parentId, list, page }),
  present: (connection) => mapNodes(connection, presentShownBooking),
});
