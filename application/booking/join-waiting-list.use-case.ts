import type { Booking } from '../../domain/booking/booking';
import { joined } from '../../domain/booking/booking';
import type { SessionPlaces } from '../../domain/booking/session-places';
import { type StepRefusal, step } from '../../domain/booking/step';
import type { InvalidInput } from '../../domain/shared/faults';
import { err, ok, type Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import { maxWaiting } from '../../domain/waiting-list/waiting-list';
import type { ChildBooked, Contended, IdempotencyKeyReused } from '../errors';
import type { Clock } from '../ports/clock';
import type { Patience } from '../ports/patience';
import { type AskedPlaces, firstAnswer, mayCome, readAsked } from './asked-places';
import { type Decision, makeContest, type Seen } from './contest';
import { checked, type KeyedRequest } from './party-request';
import { onto, sessionUnder } from './places-of-party';
import type { BookingLists } from './ports/booking-lists';
import type { BookingNames } from './ports/booking-names';
import type { BookingStore } from './ports/booking-store';
import { type PartyRefused, requestedOf } from './prepared-party';
import { shownBooking } from './shown-booking';
import type { ShownBooking } from './told';

interface Ports {
  readonly bookings: BookingStore;
  readonly bookingLists: Pick<BookingLists, 'bookingsOf'>;
  readonly bookingNames: BookingNames;
  readonly clock: Clock;
  readonly patience: Patience;
}

type MayNot = ChildBooked | IdempotencyKeyReused | PartyRefused | StepRefusal;

/** Where there is nothing to give a party, it stands behind the others, and nothing else changes. */
const isFast = (stored: SessionPlaces | undefined, state: SessionPlaces, places: number): boolean =>
  stored === state && state.left < places && state.queue.length < maxWaiting;

const decide =
  (bookings: BookingStore, asked: AskedPlaces) =>
  ({ session, booking: known }: Seen, now: number): Decision<Booking, MayNot> => {
    if (known) return firstAnswer(known, asked);
    const { id, input, requestHash } = asked;
    const party = mayCome(asked, session, now);
    if (!party.ok) return { refusal: party.error };
    const { bookable, places } = party.value;
    if (!bookable.rules.waitingList) return { refusal: { code: 'NotOpen' } };
    const state = sessionUnder(session, input, bookable.terms);
    const after = step(state, { type: 'Join', id, places }, now);
    if (!after.ok) return { refusal: after.error };
    const booking = joined(requestedOf(party.value, input, { id, requestHash }), instantAt(now));
    const write = () =>
      isFast(session, state, places)
        ? bookings.join(booking, now)
        : bookings.commit(onto(session, after.value, booking));
    return { write, answer: booking };
  };

/** Puts a party in line for a session; with an offer at once where it fits. */
export const makeJoinWaitingList = (ports: Ports) => {
  const contest = makeContest(ports);
  const { bookings } = ports;
  return async (request: KeyedRequest): Promise<Result<ShownBooking, Contended | InvalidInput | MayNot>> => {
    const input = checked(request);
    if (!input.ok) return err(input.error);
    const asked = await readAsked(ports, input.value, 'JOIN', ['ACTIVE', 'WAITING']);
    const booking = await contest({
      id: asked.id,
      seen: { session: asked.ground.session },
      read: async () => ({ session: await bookings.session(request) }),
      decide: decide(bookings, asked),
    });
    return booking.ok ? ok(await shownBooking(ports, booking.value)) : booking;
  };
};
