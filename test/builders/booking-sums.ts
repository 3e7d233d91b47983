import type { Booking } from '../../domain/booking/booking';
import { heldPlaces, type SessionPlaces } from '../../domain/booking/session-places';
import type { Result } from '../../domain/shared/result';
import { offeredPlaces } from '../../domain/waiting-list/waiting-list';

/** Whether every place of a session is somebody's or free, and only once. */
export const addsUp = (session: SessionPlaces | undefined): boolean =>
  session === undefined ||
  (session.left >= 0 &&
    session.left + session.booked + heldPlaces(session) + offeredPlaces(session) === session.capacity);

/** Returns how many places bookings have. */
export const bookedPlaces = (bookings: readonly Booking[]): number =>
  bookings.reduce((total, { places, status }) => total + (status === 'BOOKED' ? places : 0), 0);

export const byId = <One extends { readonly id: string }>(some: readonly One[]): readonly One[] =>
  [...some].sort((one, other) => (one.id < other.id ? -1 : 1));

export const codeOf = <Value>(result: Result<Value, { readonly code: string }>): string =>
  result.ok ? 'DONE' : result.error.code;
