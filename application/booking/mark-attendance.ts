import {
  type Attendee,
  attendeesOf,
  hereBefore,
  isMarkable,
  type Marking,
  marked,
  markedPeople,
} from '../../domain/booking/attendance';
import { asBooked, type Booking, type WrongBookingState } from '../../domain/booking/booking';
import type { NotOpen } from '../../domain/booking/step';
import type { BookingId, ChildId, OrganiserId } from '../../domain/shared/ids';
import { ok, type Result } from '../../domain/shared/result';
import type { Instant } from '../../domain/shared/time';
import type { AttendeeNotFound, Contended } from '../errors';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { Clock } from '../ports/clock';
import type { Patience } from '../ports/patience';
import { type Decision, makeContest, type Seen } from './contest';
import { bookingOfOwn, type OwnBooking } from './own-session';
import type { BookingStore } from './ports/booking-store';

export interface AttendancePorts {
  readonly listings: Pick<ListingRepository, 'get'>;
  readonly bookings: Pick<BookingStore, 'commit' | 'get' | 'session'>;
  readonly clock: Clock;
  readonly patience: Patience;
}

interface Asked {
  readonly organiserId: OrganiserId;
  readonly bookingId: BookingId | undefined;
  /** Everybody of the booking without it. */
  readonly child?: ChildId | null | undefined;
}

/** Holds a booking as it is now. */
interface Outcome {
  readonly booking: Booking;
  /** Since when all who are marked were there before. */
  readonly hereBefore: Instant | undefined;
}

/** Holds the first who is marked. */
export interface MarkedAttendee {
  readonly attendee: Attendee;
  /** Since when all who are marked were there before. */
  readonly hereBefore: Instant | undefined;
}

type MayNot = AttendeeNotFound | NotOpen | WrongBookingState;

const decide =
  (bookings: AttendancePorts['bookings'], child: ChildId | undefined, mark: (now: number) => Omit<Marking, 'people'>) =>
  ({ booking: known }: Seen, now: number): Decision<Outcome, MayNot> => {
    if (!known) return { refusal: { code: 'AttendeeNotFound' } };
    const booked = asBooked(known);
    if (!booked.ok) return { refusal: booked.error };
    if (!isMarkable(known, now)) return { refusal: { code: 'NotOpen' } };
    const people = markedPeople(known, child);
    if (!people) return { refusal: { code: 'AttendeeNotFound' } };
    const marking = { ...mark(now), people };
    const booking = marked(booked.value, marking, now);
    const answer = { booking, hereBefore: hereBefore(booked.value, marking) };
    return booking === known ? { answer } : { write: () => bookings.commit({ booking }), answer };
  };

/** Marks somebody of a booking that was read as the organiser's own. What is marked already is answered as it is. */
export const markOwn = async (
  ports: AttendancePorts,
  { booking, session }: OwnBooking,
  child: ChildId | null | undefined,
  mark: (now: number) => Omit<Marking, 'people'>,
): Promise<Result<MarkedAttendee, Contended | MayNot>> => {
  const { bookings } = ports;
  const written = await makeContest(ports)({
    seen: { session: undefined, booking },
    read: async () => ({ session: undefined, booking: await bookings.get(booking.id) }),
    decide: decide(bookings, child ?? undefined, mark),
  });
  if (!written.ok) return written;
  const { booking: now, ...outcome } = written.value;
  const rows = attendeesOf(now, { status: now.status }, session);
  return ok({ attendee: rows.find((row) => row.child === child) ?? rows[0], ...outcome });
};

/** Reads a booking of the organiser's own, and marks somebody of it. */
export const markAttendance = async (
  ports: AttendancePorts,
  { child, ...asked }: Asked,
  mark: (now: number) => Omit<Marking, 'people'>,
): Promise<Result<Attendee, Contended | MayNot>> => {
  const own = await bookingOfOwn(ports, asked);
  if (!own.ok) return own;
  const written = await markOwn(ports, own.value, child, mark);
  return written.ok ? ok(written.value.attendee) : written;
};
