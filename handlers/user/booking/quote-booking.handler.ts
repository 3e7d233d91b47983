import * as v from 'valibot';
import { bookings, clock, payments } from '#adapters';
import { makeQuoteBooking } from '../../../application/booking/quote-booking.use-case';
import { ofParty } from '../../appsync/booking-arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentQuote } from '../../presenters/booking';

const quoteBooking = wire(makeQuoteBooking, { bookings, payments, clock });

export const handler = resolver({
  caller: parent,
  args: v.object(ofParty),
  run: (request, parentId) => quoteBooking({ ...request, parentId }),
  present: presentQuote,
});
