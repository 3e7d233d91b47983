import { type Hold, hasNoList, holdMs, type SessionPlaces } from '../../domain/booking/session-places';
import { type StepRefusal, step } from '../../domain/booking/step';
import type { InvalidInput } from '../../domain/shared/faults';
import { err, type Result } from '../../domain/shared/result';
import { hour } from '../../domain/shared/time';
import type { ChildBooked, Contended, IdempotencyKeyReused, TooManyRequests } from '../errors';
import type { Clock } from '../ports/clock';
import type { Patience } from '../ports/patience';
import type { RateLimiter } from '../ports/rate-limiter';
import { type AskedPlaces, mayCome, readAsked } from './asked-places';
import { type Decision, makeContest, type Seen } from './contest';
import { isPaidAhead } from './paid-ahead';
import { checked, type KeyedRequest } from './party-request';
import { onto, sessionUnder } from './places-of-party';
import type { BookingLists } from './ports/booking-lists';
import type { BookingNames } from './ports/booking-names';
import type { BookingStore } from './ports/booking-store';
import type { Payments } from './ports/payments';
import type { PartyRefused } from './prepared-party';
import type { HeldPlaces } from './told';

interface Ports {
  readonly bookings: BookingStore;
  readonly bookingLists: Pick<BookingLists, 'bookingsOf'>;
  readonly bookingNames: BookingNames;
  readonly rateLimiter: RateLimiter;
  readonly payments: Pick<Payments, 'isAhead'>;
  readonly clock: Clock;
  readonly patience: Patience;
}

type MayNot = ChildBooked | IdempotencyKeyReused | PartyRefused | StepRefusal;
type Refused = Contended | InvalidInput | MayNot | TooManyRequests;

const perFamily = { max: 10, windowMs: hour };

const isSameParty = (hold: Hold, { party }: KeyedRequest): boolean =>
  hold.adults === party.adults && [...hold.children].sort().join() === [...party.children].sort().join();

/** The hold that is there already under the same key, for the same party. */
const knownHold = ({ input, id }: AskedPlaces, session: SessionPlaces | undefined, now: number): Hold | undefined => {
  const hold = session?.holds[input.parentId];
  return hold?.id === id && hold.ends > now ? hold : undefined;
};

const isFast = (
  stored: SessionPlaces | undefined,
  state: SessionPlaces,
  { input }: AskedPlaces,
  places: number,
): boolean => stored === state && hasNoList(state) && state.left >= places && state.holds[input.parentId] === undefined;

const decide =
  ({ bookings, payments }: Pick<Ports, 'bookings' | 'payments'>, asked: AskedPlaces) =>
  ({ session, booking }: Seen, now: number): Decision<HeldPlaces, MayNot> => {
    const { id, input } = asked;
    // What was held under this key is booked since.
    if (booking) return { refusal: { code: 'IdempotencyKeyReused' } };
    const party = mayCome(asked, session, now);
    if (!party.ok) return { refusal: party.error };
    const { agreed, bookable, places } = party.value;
    const price = { agreed, isPaidAhead: isPaidAhead(payments, agreed) };
    const known = knownHold(asked, session, now);
    if (known) {
      return isSameParty(known, input)
        ? { answer: { hold: known, ...price } }
        : { refusal: { code: 'IdempotencyKeyReused' } };
    }
    const state = sessionUnder(session, input, bookable.terms);
    const hold: Hold = { id, places, ends: now + holdMs, ...input.party };
    const after = step(state, { type: 'Hold', parent: input.parentId, hold }, now);
    if (!after.ok) return { refusal: after.error };
    const write = () =>
      isFast(session, state, asked, places)
        ? bookings.hold(input, input.parentId, hold, now)
        : bookings.commit(onto(session, after.value));
    return { write, answer: { hold, ...price } };
  };

/** Keeps places of a session for a family for some minutes: in the place of those that it keeps already. */
export const makeHoldSession = (ports: Ports) => {
  const contest = makeContest(ports);
  const { bookings, bookingNames, clock, rateLimiter } = ports;
  const mayHold = (asked: AskedPlaces): Promise<boolean> => {
    const now = clock.now();
    const isKnown = knownHold(asked, asked.ground.session, now) !== undefined;
    return isKnown ? Promise.resolve(true) : rateLimiter.take(`hold of ${asked.input.parentId}`, perFamily, now);
  };
  return async (request: KeyedRequest): Promise<Result<HeldPlaces, Refused>> => {
    const input = checked(request);
    if (!input.ok) return input;
    const id = bookingNames.idOf(request.parentId, request.idempotencyKey);
    const [asked, booking] = await Promise.all([
      readAsked(ports, input.value, 'CONFIRM', ['ACTIVE']),
      bookings.get(id),
    ]);
    if (!(await mayHold(asked))) return err({ code: 'TooManyRequests', limited: 'HOLDS' });
    return contest({
      id: asked.id,
      seen: { session: asked.ground.session, booking },
      read: async () => ({ session: await bookings.session(request) }),
      decide: decide(ports, asked),
    });
  };
};
