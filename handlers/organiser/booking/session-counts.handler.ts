import * as v from 'valibot';
import { bookings, clock, listings } from '#adapters';
import { makeSessionCounts } from '../../../application/booking/session-counts.use-case';
import { ofSession } from '../../appsync/booking-arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';

const sessionCounts = wire(makeSessionCounts, { listings, bookings, clock });

export const handler = resolver({
  caller: organiser,
  args: v.object(ofSession),
  run: (session, organiserId) => sessionCounts({ ...session, organiserId }),
  present: (counts) => counts,
});
