import type { Booking } from '../../domain/booking/booking';
import { type HoldOver, type StepRefusal, step } from '../../domain/booking/step';
import type { InvalidInput } from '../../domain/shared/faults';
import type { Result } from '../../domain/shared/result';
import type { Contended, IdempotencyKeyReused } from '../errors';
import { type AskedPlaces, firstAnswer, readAsked } from './asked-places';
import { makeBookPaid } from './book-paid';
import { type Decision, makeContest, type Seen } from './contest';
import { isPaidAhead } from './paid-ahead';
import { checked } from './party-request';
import type { PayingPorts, PaymentRefused } from './pay-ahead';
import { onto } from './places-of-party';
import type { BookingLists } from './ports/booking-lists';
import type { BookingNames } from './ports/booking-names';
import type { BookingStore } from './ports/booking-store';
import { partyOf } from './prepared-party';
import { type BookingInput, type NotWanted, wantedBooking } from './wanted-booking';

interface Ports extends PayingPorts {
  readonly bookings: BookingStore;
  readonly bookingLists: Pick<BookingLists, 'bookingsOf'>;
  readonly bookingNames: BookingNames;
}

type MayNot = HoldOver | IdempotencyKeyReused | NotWanted | PaymentRefused | StepRefusal;

const decide =
  (bookings: BookingStore, asked: AskedPlaces<BookingInput>) =>
  ({ session, booking: known }: Seen, now: number): Decision<Booking, MayNot> => {
    if (known) return firstAnswer(known, asked);
    const wanted = wantedBooking(asked, session, now);
    if (!wanted.ok) return { refusal: wanted.error };
    const { booking, state, isFast, isHeld } = wanted.value;
    const { places, parentId } = booking;
    const after = step(state, { type: 'Book', places, ...(isHeld && { parent: parentId }) }, now);
    if (!after.ok) return { refusal: after.error };
    const write = () => (isFast ? bookings.book(booking, now) : bookings.commit(onto(session, after.value, booking)));
    return { write, answer: booking };
  };

/** Books places of a session for a party, once for each idempotency key. */
export const makeBookSession = (ports: Ports) => {
  const contest = makeContest(ports);
  const bookPaid = makeBookPaid(ports);
  const { bookings, payments } = ports;
  return async (request: BookingInput): Promise<Result<Booking, Contended | InvalidInput | MayNot>> => {
    const input = checked(request);
    if (!input.ok) return input;
    const asked = await readAsked(ports, input.value, 'BOOK', ['ACTIVE']);
    const party = partyOf(asked.ground, request);
    if (party.ok && isPaidAhead(payments, party.value.agreed)) return bookPaid(asked);
    return contest({
      id: asked.id,
      seen: { session: asked.ground.session },
      read: async () => ({ session: await bookings.session(request) }),
      decide: decide(bookings, asked),
    });
  };
};
