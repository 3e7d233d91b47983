import * as v from 'valibot';
import { bookings, clock } from '#adapters';
import { makeQuoteCancellation } from '../../../application/booking/quote-cancellation.use-case';
import { bookingIdArgument } from '../../appsync/arguments';
import { cancelledChildren } from '../../appsync/booking-arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentCancellationQuote } from '../../presenters/booking';

const quoteCancellation = wire(makeQuoteCancellation, { bookings, clock });

export const handler = resolver({
  caller: parent,
  args: v.object({ id: bookingIdArgument, children: cancelledChildren }),
  run: (args, parentId) => quoteCancellation({ ...args, parentId }),
  present: presentCancellationQuote,
});
