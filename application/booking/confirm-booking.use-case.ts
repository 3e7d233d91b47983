import { type Booking, booked } from '../../domain/booking/booking';
import { requestText } from '../../domain/booking/request';
import { type Hold, holdOf, type SessionKey } from '../../domain/booking/session-places';
import type { HoldOver, NotOpen } from '../../domain/booking/step';
import type { InvalidInput } from '../../domain/shared/faults';
import type { BookingId, UserId } from '../../domain/shared/ids';
import { err, ok, type Result } from '../../domain/shared/result';
import { instantAt } from '../../domain/shared/time';
import type { ChildBooked, Contended, PriceChanged } from '../errors';
import { type Decision, makeContest, type Seen } from './contest';
import { checked, type PartyRequest, type RawSaid, saidIn } from './party-request';
import { openPurse, type PayingPorts, type PaymentRefused } from './pay-ahead';
import type { BookingLists } from './ports/booking-lists';
import type { BookingNames } from './ports/booking-names';
import type { BookingGround, BookingStore } from './ports/booking-store';
import { childBooked, type PartyRefused, partyOf, priceRefusal, requestedOf } from './prepared-party';

interface Input extends SessionKey, RawSaid {
  readonly parentId: UserId;
  readonly holdId: BookingId;
  /** What the family was told, in whole units of the currency; absent where nobody knows the price. */
  readonly total?: number | null | undefined;
}

interface Ports extends PayingPorts {
  readonly bookings: BookingStore;
  readonly bookingLists: Pick<BookingLists, 'bookingsOf'>;
  readonly bookingNames: BookingNames;
}

type MayNot = ChildBooked | HoldOver | NotOpen | PartyRefused | PaymentRefused | PriceChanged;
type Purse = ReturnType<typeof openPurse>;

interface Held {
  readonly input: Input;
  readonly hold: Hold;
  readonly ground: BookingGround;
  /** The family's other bookings: one may have been made since the places were held. */
  readonly others: readonly Booking[];
}

/** Whoever was welcome when the places were held may confirm, also after booking has closed, until the session is over. */
const decide =
  ({ bookings, bookingNames }: Ports, { input, hold, ground, others }: Held, purse: Purse) =>
  ({ session, booking: known }: Seen, now: number): Decision<Booking, MayNot> => {
    if (known) return { answer: known };
    const { parentId, thingToDoId, sessionId } = input;
    const live = session && holdOf(session, parentId, now);
    if (live?.id !== hold.id || live.ends !== hold.ends) return { refusal: { code: 'HoldOver' } };
    const request: PartyRequest = { parentId, thingToDoId, sessionId, party: hold };
    const party = partyOf(ground, request);
    if (!party.ok) return { refusal: party.error };
    if (party.value.bookable.session.end <= now) return { refusal: { code: 'NotOpen' } };
    const taken = childBooked(others, request, hold.id);
    if (taken) return { refusal: taken };
    const changed = priceRefusal(party.value.agreed, input.total);
    if (changed) return { refusal: changed };
    const { children, adults } = hold;
    const text = requestText({ operation: 'CONFIRM', thingToDoId, sessionId, children, adults });
    const requested = requestedOf(party.value, request, { id: hold.id, requestHash: bookingNames.hashOf(text) });
    const made = booked({ ...requested, places: hold.places }, saidIn(input), instantAt(now));
    const { booking, before } = purse.pay(made, hold.ends);
    return { before, write: () => bookings.confirm(booking, hold.ends, now), answer: booking };
  };

const isOf = ({ parentId, thingToDoId, sessionId }: Input, booking: Booking): boolean =>
  booking.parentId === parentId && booking.thingToDoId === thingToDoId && booking.sessionId === sessionId;

/** Books the places that are kept for a family. A hold that was confirmed already is answered with its booking. */
export const makeConfirmBooking = (ports: Ports) => {
  const contest = makeContest(ports);
  const { bookings, bookingLists, clock } = ports;
  const confirmed = async (input: Input): Promise<Result<Booking, HoldOver>> => {
    const booking = await bookings.get(input.holdId);
    return booking && isOf(input, booking) ? ok(booking) : err({ code: 'HoldOver' });
  };
  return async (request: Input): Promise<Result<Booking, Contended | InvalidInput | MayNot>> => {
    const input = checked(request);
    if (!input.ok) return input;
    const session = await bookings.session(request);
    const hold = session && holdOf(session, request.parentId, clock.now());
    if (hold?.id !== request.holdId) return confirmed(request);
    const [ground, others] = await Promise.all([
      bookings.ground(request, request.parentId, hold.children),
      bookingLists.bookingsOf(request.parentId, 'ACTIVE'),
    ]);
    const purse = openPurse(ports);
    const done = await contest({
      id: hold.id,
      seen: { session: ground.session },
      read: async () => ({ session: await bookings.session(request) }),
      decide: decide(ports, { input: request, hold, ground, others }, purse),
    });
    await purse.close(done);
    return done;
  };
};
