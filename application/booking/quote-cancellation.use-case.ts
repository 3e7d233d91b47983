import { asBooked, type WrongBookingState, wasPaidAhead } from '../../domain/booking/booking';
import { cancel, refundChangesAfter } from '../../domain/booking/cancelling';
import type { NotOpen } from '../../domain/booking/step';
import type { BookingId, ChildId, UserId } from '../../domain/shared/ids';
import { ok, type Result } from '../../domain/shared/result';
import type { BookingNotFound } from '../errors';
import type { Clock } from '../ports/clock';
import { atPresentTime, presentTerms, readOwn } from './own-seen';
import type { BookingStore } from './ports/booking-store';
import type { CancellationQuote } from './told';

interface Input {
  readonly id: BookingId;
  readonly parentId: UserId;
  /** All of it without them. */
  readonly children?: readonly ChildId[] | null | undefined;
}

interface Ports {
  readonly bookings: Pick<BookingStore, 'get' | 'ground'>;
  readonly clock: Clock;
}

/** Returns what cancelling gives back at this moment: by the same reckoning as cancelling itself. */
export const makeQuoteCancellation =
  ({ bookings, clock }: Ports) =>
  async (input: Input): Promise<Result<CancellationQuote, BookingNotFound | NotOpen | WrongBookingState>> => {
    const own = await readOwn(bookings, input);
    if (!own.ok) return own;
    const booked = asBooked(own.value.booking);
    if (!booked.ok) return booked;
    const booking = atPresentTime(booked.value, presentTerms(own.value.listing, booked.value));
    const now = clock.now();
    const { children } = input;
    const part = cancel(booking, { by: 'FAMILY', ...(children && { children }) }, now);
    if (!part.ok) return part;
    const { currency } = booking.agreed;
    const isPaidAhead = wasPaidAhead(booking);
    return ok({ refund: part.value.refund, currency, isPaidAhead, changesAt: refundChangesAfter(booking, now) });
  };
