import * as v from 'valibot';
import { bookingIdArgument, childIdArgument, listingIdArgument, sessionIdArgument } from './arguments';

/** Reads which session of which listing a family asks about. */
export const ofSession = { thingToDoId: listingIdArgument, sessionId: sessionIdArgument };

const party = v.object({ children: v.array(childIdArgument), adults: v.number() });

/** Reads who wants to come where. */
export const ofParty = { ...ofSession, party };

/** Reads the same, done once under a key. */
export const keyed = { ...ofParty, idempotencyKey: v.string() };

/** Reads what a family says when it takes places. */
export const said = {
  total: v.nullish(v.number()),
  shareWithOrganiser: v.nullish(v.boolean()),
  note: v.nullish(v.string()),
};

/** Says where these come from, for faults of them. */
export const saidPaths = {
  party: 'input.party',
  idempotencyKey: 'input.idempotencyKey',
  note: 'input.note',
} as const;

/** Reads who does not come, if not all: nobody would be a cancelling of nothing. */
export const cancelledChildren = v.nullish(
  v.pipe(v.array(childIdArgument), v.minLength(1, 'is empty: leave it out to cancel all of the booking')),
);

/** Reads `input { id }`. */
export const bookingInput = v.object({ input: v.object({ id: bookingIdArgument }) });
