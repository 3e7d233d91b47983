import { asBooked, type Booking, type WrongBookingState } from '../../domain/booking/booking';
import { type CancelledPart, cancel } from '../../domain/booking/cancelling';
import { asFamilyKnowsIt } from '../../domain/booking/notice';
import type { SessionTerms } from '../../domain/booking/session-places';
import type { NotOpen } from '../../domain/booking/step';
import type { BookingId, ChildId, UserId } from '../../domain/shared/ids';
import { toAmount } from '../../domain/shared/money';
import type { Result } from '../../domain/shared/result';
import type { BookingNotFound, Contended, QuoteChanged } from '../errors';
import type { Clock } from '../ports/clock';
import type { Patience } from '../ports/patience';
import { type Decision, makeContest, type Seen } from './contest';
import { givingBack } from './giving-back';
import { atPresentTime, presentTerms, readOwn, rereadOwn } from './own-seen';
import type { BookingStore } from './ports/booking-store';

interface Input {
  readonly id: BookingId;
  readonly parentId: UserId;
  /** All of it without them. */
  readonly children?: readonly ChildId[] | null | undefined;
  /** What the family was told comes back, in whole units of the currency. */
  readonly expectedRefund?: number | null | undefined;
}

interface Ports {
  readonly bookings: BookingStore;
  readonly clock: Clock;
  readonly patience: Patience;
}

type MayNot = NotOpen | QuoteChanged | WrongBookingState;

const quoteRefusal = ({ booking, refund }: CancelledPart, { expectedRefund }: Input): QuoteChanged | undefined => {
  const { currency } = booking.agreed;
  const isTold = typeof expectedRefund !== 'number' || expectedRefund === toAmount(refund, currency);
  return isTold ? undefined : { code: 'QuoteChanged', refund, currency };
};

const decide =
  (bookings: BookingStore, input: Input, terms: SessionTerms | undefined) =>
  (seen: Seen & { readonly booking?: Booking | undefined }, now: number): Decision<Booking, MayNot> => {
    const { booking: known } = seen;
    // What was cancelled stays so: its answer may have been lost.
    if (!known || known.status === 'CANCELLED') return { answer: known as Booking };
    const booking = asBooked(known);
    if (!booking.ok) return { refusal: booking.error };
    const { children } = input;
    const part = cancel(atPresentTime(booking.value, terms), { by: 'FAMILY', ...(children && { children }) }, now);
    if (!part.ok) return { refusal: part.error };
    if (part.value.freed === 0) return { answer: known };
    const changed = quoteRefusal(part.value, input);
    if (changed) return { refusal: changed };
    const after = asFamilyKnowsIt(part.value.booking, booking.value);
    return { write: givingBack(bookings, { ...part.value, booking: after }, seen, now), answer: after };
  };

/** Cancels a family's booking, or some children of it. What is cancelled already is answered as it is. */
export const makeCancelBooking = (ports: Ports) => {
  const contest = makeContest(ports);
  const { bookings } = ports;
  return async (input: Input): Promise<Result<Booking, BookingNotFound | Contended | MayNot>> => {
    const own = await readOwn(bookings, input);
    if (!own.ok) return own;
    return contest({
      seen: own.value,
      read: () => rereadOwn(bookings, own.value),
      decide: decide(bookings, input, presentTerms(own.value.listing, own.value.booking)),
    });
  };
};
