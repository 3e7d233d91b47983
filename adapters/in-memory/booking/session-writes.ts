import type { Booking } from '../../../domain/booking/booking';
import { type Hold, isOpen, maxHolds, type SessionPlaces } from '../../../domain/booking/session-places';
import type { UserId } from '../../../domain/shared/ids';
import { maxWaiting } from '../../../domain/waiting-list/waiting-list';

/**
 * Returns what becomes of a session; undefined when it is not as the write wants it. Its revision is the store's to
 * raise.
 */
export type SessionWrite = (session: SessionPlaces) => SessionPlaces | undefined;

const onlyIf = (holds: boolean, after: SessionPlaces): SessionPlaces | undefined => (holds ? after : undefined);

const hasPlaces = (session: SessionPlaces, places: number, now: number): boolean =>
  isOpen(session, now) && session.left >= places && session.queue.length === 0;

export const placesBooked =
  ({ places }: Booking, now: number): SessionWrite =>
  (session) =>
    onlyIf(hasPlaces(session, places, now), {
      ...session,
      left: session.left - places,
      booked: session.booked + places,
    });

export const placesHeld =
  (parent: UserId, hold: Hold, now: number): SessionWrite =>
  (session) => {
    const { holds, left } = session;
    const isFree = holds[parent] === undefined && Object.keys(holds).length < maxHolds;
    const after = { ...session, left: left - hold.places, holds: { ...holds, [parent]: hold } };
    return onlyIf(hasPlaces(session, hold.places, now) && isFree, after);
  };

export const holdConfirmed =
  ({ id, parentId, places }: Booking, ends: number, now: number): SessionWrite =>
  (session) => {
    const { [parentId]: hold, ...holds } = session.holds;
    const isLive = hold?.id === id && hold.ends === ends && ends > now;
    return onlyIf(isLive, { ...session, holds, booked: session.booked + places });
  };

export const holdReleased =
  (parent: UserId, { id, places }: Hold): SessionWrite =>
  (session) => {
    const { [parent]: hold, ...holds } = session.holds;
    const isHeld = hold?.id === id && session.queue.length === 0;
    return onlyIf(isHeld, { ...session, holds, left: session.left + places });
  };

export const placesGivenBack =
  (freed: number): SessionWrite =>
  (session) =>
    onlyIf(session.queue.length === 0, {
      ...session,
      left: session.left + freed,
      booked: session.booked - freed,
    });

export const partyJoined =
  ({ id, places }: Booking, now: number): SessionWrite =>
  (session) => {
    const { left, queue } = session;
    const isInLine = isOpen(session, now) && left < places && queue.length < maxWaiting;
    return onlyIf(isInLine, { ...session, queue: [...queue, { id, places, passed: 0, turns: 0 }] });
  };
