import { type Booking, booked } from '../../domain/booking/booking';
import { hasNoList, holdOf, type SessionPlaces } from '../../domain/booking/session-places';
import { type StepRefusal, step } from '../../domain/booking/step';
import type { InvalidInput } from '../../domain/shared/faults';
import type { Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { ChildBooked, Contended, IdempotencyKeyReused, KeyInFlight, PriceChanged } from '../errors';
import type { Clock } from '../ports/clock';
import { type AskedPlaces, firstAnswer, mayCome, readAsked } from './asked-places';
import { type Decision, makeContest, type Seen } from './contest';
import { checked, type KeyedRequest, type RawSaid, saidIn } from './party-request';
import { onto, sessionUnder } from './places-of-party';
import type { BookingLists } from './ports/booking-lists';
import type { BookingNames } from './ports/booking-names';
import type { BookingStore } from './ports/booking-store';
import type { Patience } from './ports/patience';
import { type PartyRefused, priceRefusal, requestedOf } from './prepared-party';

interface Input extends KeyedRequest, RawSaid {
  /** What the family was told, in whole units of the currency; absent where nobody knows the price. */
  readonly total?: number | null | undefined;
}

interface Ports {
  readonly bookings: BookingStore;
  readonly bookingLists: Pick<BookingLists, 'bookingsOf'>;
  readonly bookingNames: BookingNames;
  readonly clock: Clock;
  readonly patience: Patience;
}

type MayNot = ChildBooked | IdempotencyKeyReused | KeyInFlight | PartyRefused | PriceChanged | StepRefusal;

/** As long as nobody waits and enough is left, places are taken without regard to who else takes some. */
const isFast = (stored: SessionPlaces | undefined, state: SessionPlaces, places: number): boolean =>
  stored === state && hasNoList(state) && state.left >= places;

const decide =
  (bookings: BookingStore, asked: AskedPlaces<Input>) =>
  ({ session, booking: known }: Seen, now: number): Decision<Booking, MayNot> => {
    if (known) return firstAnswer(known, asked);
    const { id, input, requestHash } = asked;
    const party = mayCome(asked, session, now);
    if (!party.ok) return { refusal: party.error };
    const { agreed, bookable, places } = party.value;
    const state = sessionUnder(session, input, bookable.terms);
    if (holdOf(state, input.parentId, now)?.id === id) return { refusal: { code: 'KeyInFlight' } };
    const changed = priceRefusal(agreed, input.total);
    if (changed) return { refusal: changed };
    const after = step(state, { type: 'Book', places }, now);
    if (!after.ok) return { refusal: after.error };
    const booking = booked(requestedOf(party.value, input, { id, requestHash }), saidIn(input), instantAt(now));
    const write = () =>
      isFast(session, state, places)
        ? bookings.book(booking, now)
        : bookings.commit(onto(session, after.value, booking));
    return { write, answer: booking };
  };

/** Books places of a session for a party, once for each idempotency key. */
export const makeBookSession = (ports: Ports) => {
  const contest = makeContest(ports);
  const { bookings } = ports;
  return async (request: Input): Promise<Result<Booking, Contended | InvalidInput | MayNot>> => {
    const input = checked(request);
    if (!input.ok) return input;
    const asked = await readAsked(ports, input.value, 'BOOK', ['ACTIVE']);
    return contest({
      id: asked.id,
      seen: { session: asked.ground.session },
      read: async () => ({ session: await bookings.session(request) }),
      decide: decide(bookings, asked),
    });
  };
};
