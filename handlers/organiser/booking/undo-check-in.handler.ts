import * as v from 'valibot';
import { bookings, clock, listings, patience } from '#adapters';
import { makeUndoCheckIn } from '../../../application/booking/undo-check-in.use-case';
import { bookingIdArgument, childIdArgument } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentAttendee } from '../../presenters/attendee';

const undoCheckIn = wire(makeUndoCheckIn, { listings, bookings, clock, patience });

export const handler = resolver({
  caller: organiser,
  args: v.object({ input: v.object({ bookingId: bookingIdArgument, child: v.nullish(childIdArgument) }) }),
  run: ({ input }, organiserId) => undoCheckIn({ ...input, organiserId }),
  present: presentAttendee,
});
