import type { Booked, Booking } from '../../domain/booking/booking';
import { type Hold, holdOf, paymentHoldMs } from '../../domain/booking/session-places';
import { type HoldOver, type StepRefusal, step } from '../../domain/booking/step';
import { ok, type Result } from '../../domain/shared/result';
import type { Contended, IdempotencyKeyReused } from '../errors';
import { type AskedPlaces, firstAnswer } from './asked-places';
import { type Contest, type Decision, makeContest, type Seen } from './contest';
import { openPurse, type PayingPorts, type PaymentRefused } from './pay-ahead';
import { onto } from './places-of-party';
import type { BookingStore } from './ports/booking-store';
import { type BookingInput, type NotWanted, wantedBooking } from './wanted-booking';

interface Ports extends PayingPorts {
  readonly bookings: BookingStore;
}

type MayNot = HoldOver | IdempotencyKeyReused | NotWanted | PaymentRefused | StepRefusal;

/** Booked already under the same key, or to be booked when it is paid for: its places are kept. */
type Kept = { readonly known: Booking } | { readonly wanted: Booked; readonly hold: Hold };

type Asked = AskedPlaces<BookingInput>;

const keep =
  (bookings: BookingStore, asked: Asked, keptUntil: number) =>
  ({ session, booking: known }: Seen, now: number): Decision<Kept, IdempotencyKeyReused | NotWanted | StepRefusal> => {
    if (known && known.requestHash !== asked.requestHash) return { refusal: { code: 'IdempotencyKeyReused' } };
    if (known) return { answer: { known } };
    const wanted = wantedBooking(asked, session, now, keptUntil);
    if (!wanted.ok) return { refusal: wanted.error };
    const { booking, state, isFast } = wanted.value;
    const { parentId, party } = asked.input;
    const hold: Hold = { id: booking.id, places: booking.places, ends: keptUntil, ...party };
    const answer = { wanted: booking, hold };
    // The answer to this request's own write was lost.
    if (holdOf(state, parentId, now)?.id === booking.id) return { answer };
    const after = step(state, { type: 'Hold', parent: parentId, hold }, now);
    if (!after.ok) return { refusal: after.error };
    const isAlone = isFast && state.holds[parentId] === undefined;
    const write = () =>
      isAlone ? bookings.hold(booking, parentId, hold, now) : bookings.commit(onto(session, after.value));
    return { write, answer };
  };

const pay =
  (bookings: BookingStore, asked: Asked, { wanted, hold }: Extract<Kept, { readonly hold: Hold }>, purse: Purse) =>
  ({ session, booking: known }: Seen, now: number): Decision<Booking, MayNot> => {
    if (known) return firstAnswer(known, asked);
    const live = session && holdOf(session, wanted.parentId, now);
    if (live?.id !== hold.id || live.ends !== hold.ends) return { refusal: { code: 'HoldOver' } };
    const { booking, before } = purse.pay(wanted, hold.ends);
    return { before, write: () => bookings.confirm(booking, hold.ends, now), answer: booking };
  };

type Purse = ReturnType<typeof openPurse>;
type Refused = Contended | MayNot;

/**
 * Books places that are paid for before: they are kept under the booking's id, then the money is set aside, then they are booked. Whoever
 * is refused keeps neither.
 */
export const makeBookPaid = (ports: Ports) => {
  const contest = makeContest(ports);
  const { bookings, clock } = ports;
  const contestOf = <Value>(
    asked: Asked,
    decide: Contest<Value, MayNot>['decide'],
  ): Promise<Result<Value, Refused>> => {
    const read = async () => ({ session: await bookings.session(asked.input) });
    return contest({ id: asked.id, read, decide });
  };
  return async (asked: Asked): Promise<Result<Booking, Refused>> => {
    const kept = await contestOf(asked, keep(bookings, asked, clock.now() + paymentHoldMs));
    if (!kept.ok) return kept;
    if ('known' in kept.value) return ok(kept.value.known);
    const purse = openPurse(ports);
    const done = await contestOf(asked, pay(bookings, asked, kept.value, purse));
    await purse.close(done, { type: 'Release', parent: asked.input.parentId });
    return done;
  };
};
