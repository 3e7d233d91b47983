import type { ChildId } from '../shared/ids';
import { err, ok, type Result } from '../shared/result';
import { instantAt } from '../shared/time';
import { type Booked, type Cancelled, type CancelledBy, nextRevision } from './booking';
import { changesAfter, type GivenUp, givenUp, permyriadAt } from './money';
import { totalFor } from './party-price';
import type { NotOpen } from './step';

/** Says who gives up what: `children` of the booking, or all of it. */
export interface Cancelling {
  readonly children?: readonly ChildId[];
  readonly by: CancelledBy;
  readonly reason?: string;
}

/** Holds a booking with less of it, or cancelled; `freed` places come back to the session. */
export interface CancelledPart extends GivenUp {
  readonly booking: Booked | Cancelled;
  readonly freed: number;
}

/** A family's own doing costs what its policy says; nobody else's does. */
const permyriadOf = ({ agreed, starts, freeUntil }: Booked, by: CancelledBy, now: number): number =>
  by === 'FAMILY'
    ? permyriadAt({ policy: agreed.policy, starts, ...(freeUntil !== undefined && { freeUntil }) }, now)
    : 10_000;

const withRefund = (booking: Booked, { refund, value }: GivenUp, now: number): Booked => ({
  ...nextRevision(booking, instantAt(now)),
  value,
  refunded: booking.refunded + refund,
});

const allOf = (booking: Booked, { by, reason }: Cancelling, now: number): CancelledPart => {
  const money = givenUp(booking.value, 0, permyriadOf(booking, by, now));
  const cancelled: Cancelled = {
    ...withRefund(booking, money, now),
    status: 'CANCELLED',
    by,
    ...(reason !== undefined && { reason }),
    sequence: booking.sequence + 1,
  };
  return { ...money, booking: cancelled, freed: booking.places };
};

const someOf = (booking: Booked, gone: ReadonlySet<ChildId>, by: CancelledBy, now: number): CancelledPart => {
  const children = booking.children.filter(({ id }) => !gone.has(id));
  const { tariff } = booking.agreed;
  const rest = tariff ? totalFor(tariff, { children: children.length, adults: booking.adults }) : 0;
  const money = givenUp(booking.value, rest, permyriadOf(booking, by, now));
  const freed = booking.children.length - children.length;
  return { ...money, freed, booking: { ...withRefund(booking, money, now), children, places: booking.places - freed } };
};

/**
 * Cancels a booking, or some children of it, at `now` (milliseconds since the epoch). Children that are not in it are gone already.
 * Adults alone do not stay: cancelling the last child cancels all. After the start nobody cancels anything: `NotOpen`.
 */
export const cancel = (booking: Booked, cancelling: Cancelling, now: number): Result<CancelledPart, NotOpen> => {
  const { children, by } = cancelling;
  if (by !== 'SESSION' && now > booking.starts) return err({ code: 'NotOpen' });
  if (!children) return ok(allOf(booking, cancelling, now));
  const named = new Set(children);
  const gone = booking.children.filter(({ id }) => named.has(id));
  if (gone.length > 0 && gone.length === booking.children.length) return ok(allOf(booking, cancelling, now));
  return ok(someOf(booking, named, by, now));
};

/** Returns from when on the same cancelling gives something else back. Milliseconds since the epoch. */
export const refundChangesAfter = ({ agreed, starts, freeUntil }: Booked, now: number): number =>
  changesAfter({ policy: agreed.policy, starts, ...(freeUntil !== undefined && { freeUntil }) }, now);
