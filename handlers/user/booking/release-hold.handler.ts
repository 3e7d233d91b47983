import * as v from 'valibot';
import { bookings, clock, patience } from '#adapters';
import { makeReleaseHold } from '../../../application/booking/release-hold.use-case';
import { bookingIdArgument } from '../../appsync/arguments';
import { ofSession } from '../../appsync/booking-arguments';
import { parent } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';

const releaseHold = wire(makeReleaseHold, { bookings, clock, patience });

export const handler = resolver({
  caller: parent,
  args: v.object({ input: v.object({ ...ofSession, holdId: v.nullish(bookingIdArgument) }) }),
  run: ({ input }, parentId) => releaseHold({ ...input, parentId }),
  present: (released) => released,
});
