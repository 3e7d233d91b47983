import * as v from 'valibot';
import { imageAddress, listings } from '#adapters';
import { makeListingsOfBookings } from '../../../application/booking/listings-of-bookings.use-case';
import { listingIdArgument, sessionIdArgument } from '../../appsync/arguments';
import { batchResolver } from '../../appsync/batch-resolver';
import { parent } from '../../appsync/caller';
import { wire } from '../../composition/wire';
import { makeListingPresenter } from '../../presenters/listing';
import { presentSession } from '../../presenters/session';

const listingsOfBookings = wire(makeListingsOfBookings, { listings });
const present = wire(makeListingPresenter, { imageAddress });

/** Answers `Booking.thingToDo`, null when it is no longer published, and `Booking.session`. */
export const handler = batchResolver({
  caller: parent,
  source: v.object({ thingToDoId: listingIdArgument, sessionId: sessionIdArgument }),
  run: async (sources, _userId, fieldName) => {
    const booked = await listingsOfBookings(sources);
    return booked.map(({ thingToDo, listed }) =>
      fieldName === 'session' ? listed && presentSession(listed) : thingToDo && present.published(thingToDo),
    );
  },
});
