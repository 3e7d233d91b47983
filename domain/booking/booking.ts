import type { CancellationTier } from '../listing/booking-rules';
import type { SessionId } from '../schedule/session-id';
import type { BookingId, ChildId, ListingId, PaymentId, UserId } from '../shared/ids';
import { err, ok, type Result } from '../shared/result';
import type { CalendarDay, Instant } from '../shared/time';
import type { Tariff } from './party-price';

/** Holds a child as it was when it was booked: a later name of the child is not the booking's. */
export interface BookedChild {
  readonly id: ChildId;
  readonly name: string;
  readonly born: CalendarDay;
}

/** Says whether somebody was there, or did not come. `child` is absent for adults who come alone. */
export interface Mark {
  readonly child?: ChildId;
  readonly kind: 'HERE' | 'UNDONE';
  readonly at: Instant;
  /** Who marked it: a device numbers its marks, so that one that is sent twice counts once. */
  readonly device: string;
  readonly number: number;
}

/** Holds what is agreed on money, which does not change afterwards. Amounts are minor units of `currency`. */
export interface Agreed {
  /** Absent where nobody knows the price. */
  readonly tariff?: Tariff;
  readonly currency: string;
  readonly total: number;
  readonly policy: readonly CancellationTier[];
}

interface OfFamily {
  readonly id: BookingId;
  readonly parentId: UserId;
  readonly thingToDoId: ListingId;
  readonly sessionId: SessionId;
  /** 1 when made, one more with every change. */
  readonly revision: number;
  /** The present start and end of the session, milliseconds since the epoch. */
  readonly starts: number;
  readonly ends: number;
  /** As many as the party takes of the session. */
  readonly places: number;
  readonly children: readonly BookedChild[];
  readonly adults: number;
  readonly agreed: Agreed;
  /** Tells the same request sent again from another under the same key. */
  readonly requestHash: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface Waiting extends OfFamily {
  readonly status: 'WAITING';
}

interface GoneBy<Status extends string> extends OfFamily {
  readonly status: Status;
}

/** Describes a party that left the list without a booking: booking closed, its offer ended, or the family left. */
export type Gone = GoneBy<'CLOSED'> | GoneBy<'LAPSED'> | GoneBy<'LEFT'>;

interface WithPlaces extends OfFamily {
  /** What it was paid by when it was booked; absent where the family pays at the door, or nothing. */
  readonly paymentId?: PaymentId;
  /** What is still booked is worth so much by the tariff. */
  readonly value: number;
  readonly refunded: number;
  /** Whether the organiser may read the note. */
  readonly shared: boolean;
  readonly note?: string;
  /** Until then, exclusive, all of it comes back: the session was changed. Milliseconds since the epoch. */
  readonly freeUntil?: number;
  /** The revision of the listing of which the family was told last that something is not as it was booked. */
  readonly noticed?: number;
  /** Grows with what a calendar shows, and with nothing else (RFC 5545, SEQUENCE). */
  readonly sequence: number;
  readonly marks: readonly Mark[];
}

export interface Booked extends WithPlaces {
  readonly status: 'BOOKED';
}

export interface Cancelled extends WithPlaces {
  readonly status: 'CANCELLED';
  readonly by: CancelledBy;
  readonly reason?: string;
}

export type CancelledBy = 'FAMILY' | 'ORGANISER' | 'SESSION';

/** Describes a party's places in one session, from waiting to the end. */
export type Booking = Booked | Cancelled | Gone | Waiting;
export type BookingStatus = Booking['status'];

/** Says that the booking is not in a state in which this may be done to it. */
export interface WrongBookingState {
  readonly code: 'WrongBookingState';
  readonly status: BookingStatus;
}

/** Returns the booking as one that is booked, or `WrongBookingState`. */
export const asBooked = (booking: Booking): Result<Booked, WrongBookingState> =>
  booking.status === 'BOOKED' ? ok(booking) : err({ code: 'WrongBookingState', status: booking.status });

/** Returns the booking as one that waits, with an offer or without, or `WrongBookingState`. */
export const asWaiting = (booking: Booking): Result<Waiting, WrongBookingState> =>
  booking.status === 'WAITING' ? ok(booking) : err({ code: 'WrongBookingState', status: booking.status });

/** Holds what a family asks for: a party, for one session, at a price. */
export type Requested = Omit<OfFamily, 'createdAt' | 'revision' | 'updatedAt'>;

/** Holds what a family says when it takes places. */
export interface Said {
  readonly shared: boolean;
  readonly note?: string;
}

export const joined = (requested: Requested, now: Instant): Waiting => ({
  ...requested,
  status: 'WAITING',
  revision: 1,
  createdAt: now,
  updatedAt: now,
});

const withPlaces = ({ agreed }: Pick<OfFamily, 'agreed'>, { shared, note }: Said) => ({
  status: 'BOOKED' as const,
  value: agreed.total,
  refunded: 0,
  shared,
  ...(note !== undefined && { note }),
  sequence: 0,
  marks: [],
});

export const booked = (requested: Requested, said: Said, now: Instant): Booked => ({
  ...requested,
  ...withPlaces(requested, said),
  revision: 1,
  createdAt: now,
  updatedAt: now,
});

/** Returns the booking as one that was paid for before it was made. */
export const paidBy = (booking: Booked, paymentId: PaymentId | undefined): Booked =>
  paymentId ? { ...booking, paymentId } : booking;

/** Returns whether money was taken for it when it was booked; else its family pays at the door, or nothing. */
export const wasPaidAhead = (booking: Booking): boolean => 'paymentId' in booking;

const next = <Some extends Booking>(booking: Some, now: Instant): Some => ({
  ...booking,
  revision: booking.revision + 1,
  updatedAt: now,
});

/** Accepts an offer at what is asked now, which may have changed since the party joined. */
export const accepted = (waiting: Waiting, agreed: Agreed, said: Said, now: Instant): Booked => ({
  ...next(waiting, now),
  agreed,
  ...withPlaces({ agreed }, said),
});

export const gone = (waiting: Waiting, status: Gone['status'], now: Instant): Gone => ({
  ...next(waiting, now),
  status,
});

export { next as nextRevision };
