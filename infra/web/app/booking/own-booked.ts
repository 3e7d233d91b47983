import type { Failure } from '../api/failure';
import type { BookingRowFragment } from '../api/generated/user';
import type { Where } from './kept-hold';
import type { PartyChoice } from './reckoning';

/** A child that has a booking of a session, or waits for places there. */
export interface Booked {
  readonly childId: string;
  readonly bookingId: string;
  readonly isWaiting: boolean;
}

/** A booking, as far as it tells who has places where. */
export interface Row extends Pick<BookingRowFragment, 'id' | 'status'> {
  readonly thingToDo: { readonly id: string } | null;
  readonly session: { readonly id: string; readonly start: string } | null;
  readonly party: { readonly children: readonly { readonly childId: string }[] };
}

/** Returns who of a family has what of a session. */
export const bookedIn = (rows: readonly Row[], { thingToDoId, sessionId }: Where): readonly Booked[] =>
  rows
    .filter(({ thingToDo, session }) => thingToDo?.id === thingToDoId && session?.id === sessionId)
    .flatMap(({ id, status, party }) =>
      party.children.map(({ childId }) => ({ childId, bookingId: id, isWaiting: status !== 'BOOKED' })),
    );

/** Returns which child a refusal names as one that has places already, or waits for some. */
export const bookedChildIn = ({ type, info: { childId } }: Pick<Failure, 'type' | 'info'>): string | null =>
  type === 'Conflict' && typeof childId === 'string' ? childId : null;

/** Returns a party without one child. */
export const without = (party: PartyChoice, childId: string): PartyChoice => ({
  ...party,
  children: party.children.filter((other) => other !== childId),
});
