import * as v from 'valibot';
import { bookings, clock, listings, patience, tickets } from '#adapters';
import { makeCheckIn } from '../../../application/booking/check-in.use-case';
import { bookingIdArgument, childIdArgument, listingIdArgument, sessionIdArgument } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentAttendee } from '../../presenters/attendee';

const checkIn = wire(makeCheckIn, { listings, bookings, tickets, clock, patience });

const input = v.object({
  ticket: v.nullish(v.string()),
  bookingId: v.nullish(bookingIdArgument),
  child: v.nullish(childIdArgument),
  thingToDoId: v.nullish(listingIdArgument),
  sessionId: v.nullish(sessionIdArgument),
  at: v.nullish(v.string()),
  device: v.nullish(v.string()),
  number: v.nullish(v.number()),
});

export const handler = resolver({
  caller: organiser,
  args: v.object({ input }),
  paths: {
    ticket: 'input.ticket',
    thingToDoId: 'input.thingToDoId',
    sessionId: 'input.sessionId',
    at: 'input.at',
    device: 'input.device',
  },
  run: (args, organiserId) => checkIn({ ...args.input, organiserId }),
  present: presentAttendee,
});
