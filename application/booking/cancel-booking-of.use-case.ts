import * as v from 'valibot';
import { type Attendee, attendeesOf } from '../../domain/booking/attendance';
import { asBooked, type Booking, type WrongBookingState } from '../../domain/booking/booking';
import { cancel } from '../../domain/booking/cancelling';
import type { NotOpen } from '../../domain/booking/step';
import { fromParse, type InvalidInput } from '../../domain/shared/faults';
import type { BookingId, OrganiserId } from '../../domain/shared/ids';
import { ok, type Result } from '../../domain/shared/result';
import { prose } from '../../domain/shared/text';
import type { AttendeeNotFound, Contended } from '../errors';
import type { ListingRepository } from '../listing/ports/listing-repository';
import type { Clock } from '../ports/clock';
import type { Patience } from '../ports/patience';
import { type Decision, makeContest, type Seen } from './contest';
import { givingBack } from './giving-back';
import { bookingOfOwn } from './own-session';
import type { BookingStore } from './ports/booking-store';

interface Input {
  readonly organiserId: OrganiserId;
  readonly bookingId: BookingId;
  readonly reason?: string | null | undefined;
}

interface Ports {
  readonly listings: Pick<ListingRepository, 'get'>;
  readonly bookings: BookingStore;
  readonly clock: Clock;
  readonly patience: Patience;
}

type MayNot = NotOpen | WrongBookingState;

const decide =
  (bookings: BookingStore, starts: number, reason: string | undefined) =>
  (seen: Seen, now: number): Decision<Booking | undefined, MayNot> => {
    const { booking: known } = seen;
    if (!known || known.status === 'CANCELLED') return { answer: known };
    const booking = asBooked(known);
    if (!booking.ok) return { refusal: booking.error };
    const part = cancel({ ...booking.value, starts }, { by: 'ORGANISER', ...(reason && { reason }) }, now);
    if (!part.ok) return { refusal: part.error };
    return { write: givingBack(bookings, part.value, seen, now), answer: part.value.booking };
  };

/** Cancels a family's booking for its organiser until the session starts: all of its money comes back. What is cancelled already is answered as it is. */
export const makeCancelBookingOf = (ports: Ports) => {
  const contest = makeContest(ports);
  const { bookings } = ports;
  return async (input: Input): Promise<Result<Attendee, AttendeeNotFound | Contended | InvalidInput | MayNot>> => {
    const reason = fromParse(v.safeParse(v.nullish(prose(1000)), input.reason || undefined), 'reason');
    if (!reason.ok) return reason;
    const own = await bookingOfOwn(ports, input);
    if (!own.ok) return own;
    const read = async () => ({
      session: await bookings.session(own.value.booking),
      booking: await bookings.get(input.bookingId),
    });
    const written = await contest({
      read,
      decide: decide(bookings, own.value.session.start, reason.value ?? undefined),
    });
    if (!written.ok) return written;
    const booking = written.value ?? own.value.booking;
    return ok(attendeesOf(booking, { status: booking.status }, own.value.session)[0]);
  };
};
