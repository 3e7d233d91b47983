import * as v from 'valibot';
import { bookingLists, bookings, clock, patience, payments, wakeUps } from '#adapters';
import { makeAcceptOffer } from '../../../application/booking/accept-offer.use-case';
import { bookingIdArgument } from '../../appsync/arguments';
import { said, saidPaths } from '../../appsync/booking-arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentBooking } from '../../presenters/booking';

const acceptOffer = wire(makeAcceptOffer, { bookings, bookingLists, clock, patience, payments, wakeUps });

export const handler = resolver({
  caller: parent,
  args: v.object({ input: v.object({ ...said, id: bookingIdArgument }) }),
  paths: saidPaths,
  run: ({ input }, parentId) => acceptOffer({ ...input, parentId }),
  present: presentBooking,
});
