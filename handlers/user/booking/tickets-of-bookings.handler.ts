import * as v from 'valibot';
import { tickets } from '#adapters';
import { makeTicketsOfBookings } from '../../../application/booking/tickets-of-bookings.use-case';
import { bookingIdArgument } from '../../appsync/arguments';
import { batchResolver } from '../../appsync/batch-resolver';
import { parent } from '../../appsync/caller';
import { wire } from '../../composition/wire';

const ticketsOfBookings = wire(makeTicketsOfBookings, { tickets });

/** Answers `Booking.ticket`, null unless the places are the family's. */
export const handler = batchResolver({
  caller: parent,
  source: v.object({ id: bookingIdArgument, status: v.string() }),
  run: async (sources) => ticketsOfBookings(sources.map(({ id, status }) => (status === 'BOOKED' ? id : undefined))),
});
