import { agreedFor, bookableSession } from '../../domain/booking/bookable';
import type { WrongBookingState } from '../../domain/booking/booking';
import { type Agreed, accepted, asWaiting, type Booking, type Waiting } from '../../domain/booking/booking';
import type { Party } from '../../domain/booking/party';
import type { SessionPlaces } from '../../domain/booking/session-places';
import { type StepRefusal, step } from '../../domain/booking/step';
import type { Listing } from '../../domain/listing/listing';
import type { InvalidInput } from '../../domain/shared/faults';
import type { BookingId, UserId } from '../../domain/shared/ids';
import type { Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { BookingNotFound, ChildBooked, Contended, PriceChanged } from '../errors';
import { type Decision, makeContest, type Seen } from './contest';
import { atPresentTime, presentTerms, readOwn, rereadOwn } from './own-seen';
import { checked, type RawSaid, saidIn } from './party-request';
import { openPurse, type PayingPorts, type PaymentRefused } from './pay-ahead';
import { onto } from './places-of-party';
import type { BookingLists } from './ports/booking-lists';
import type { BookingStore } from './ports/booking-store';
import { childBooked, priceRefusal } from './prepared-party';

interface Input extends RawSaid {
  readonly id: BookingId;
  readonly parentId: UserId;
  /** What the family was told, in whole units of the currency; absent where nobody knows the price. */
  readonly total?: number | null | undefined;
}

interface Ports extends PayingPorts {
  readonly bookings: BookingStore;
  readonly bookingLists: Pick<BookingLists, 'bookingsOf'>;
}

type Purse = ReturnType<typeof openPurse>;
type MayNot = ChildBooked | PaymentRefused | PriceChanged | StepRefusal | WrongBookingState;

const partyIn = ({ children, adults }: Waiting): Party => ({ children: children.map(({ id }) => id), adults });

/** What the listing asks now; undefined where the session does not take place, or its listing is published no more. */
const agreedNow = (listing: Listing | undefined, waiting: Waiting): Agreed | undefined => {
  const bookable = listing?.status === 'PUBLISHED' ? bookableSession(listing, waiting.sessionId) : undefined;
  return bookable?.ok ? agreedFor(bookable.value, partyIn(waiting)) : undefined;
};

/** Until when its places are kept for a party that has an offer. */
const offerEndOf = ({ queue }: SessionPlaces, id: BookingId): number =>
  queue.find((entry) => entry.id === id)?.offerEnds ?? 0;

interface Told {
  readonly input: Input;
  readonly listing: Listing | undefined;
  /** The family's other bookings: one may have been made since it joined. */
  readonly others: readonly Booking[];
}

const decide =
  (bookings: BookingStore, { input, listing, others }: Told, purse: Purse) =>
  ({ session, booking: known }: Seen, now: number): Decision<Booking, MayNot> => {
    // What was accepted stays so: its answer may have been lost.
    if (!known || known.status === 'BOOKED') return { answer: known as Booking };
    const waiting = asWaiting(known);
    if (!waiting.ok) return { refusal: known.status === 'LAPSED' ? { code: 'OfferOver' } : waiting.error };
    const agreed = agreedNow(listing, waiting.value);
    if (!session || !agreed) return { refusal: { code: 'OfferOver' } };
    const after = step(session, { type: 'Accept', id: known.id }, now);
    if (!after.ok) return { refusal: after.error };
    const refused =
      childBooked(others, { ...waiting.value, party: partyIn(waiting.value) }, known.id) ??
      priceRefusal(agreed, input.total);
    if (refused) return { refusal: refused };
    const party = atPresentTime(waiting.value, presentTerms(listing, known));
    const made = accepted(party, agreed, saidIn(input), instantAt(now));
    const { booking, before } = purse.pay(made, offerEndOf(session, known.id));
    return { before, write: () => bookings.commit(onto(session, after.value, booking)), answer: booking };
  };

/** Books the places that are offered to a party, as long as the offer stands. */
export const makeAcceptOffer = (ports: Ports) => {
  const contest = makeContest(ports);
  const { bookings, bookingLists } = ports;
  return async (request: Input): Promise<Result<Booking, BookingNotFound | Contended | InvalidInput | MayNot>> => {
    const input = checked(request);
    if (!input.ok) return input;
    const [own, others] = await Promise.all([
      readOwn(bookings, request),
      bookingLists.bookingsOf(request.parentId, 'ACTIVE'),
    ]);
    if (!own.ok) return own;
    const purse = openPurse(ports);
    const done = await contest({
      seen: own.value,
      read: () => rereadOwn(bookings, own.value),
      decide: decide(bookings, { input: request, listing: own.value.listing, others }, purse),
    });
    await purse.close(done);
    return done;
  };
};
