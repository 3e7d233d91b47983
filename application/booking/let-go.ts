import { isKept, type PaymentAttempt, paymentIdOf } from '../../domain/booking/payment';
import { type Command, step } from '../../domain/booking/step';
import type { BookingId, PaymentId } from '../../domain/shared/ids';
import type { Clock } from '../ports/clock';
import type { Patience } from '../ports/patience';
import { type Decision, makeContest } from './contest';
import type { BookingStore } from './ports/booking-store';
import type { Payments, Settled } from './ports/payments';

export interface LettingGoPorts {
  readonly bookings: Pick<BookingStore, 'commit' | 'get' | 'session'>;
  readonly payments: Pick<Payments, 'void'>;
  readonly clock: Clock;
  readonly patience: Patience;
}

/** Takes out of the session what keeps places for the payment, if that is what the command does. Returns whether it is out. */
const takenOut = async (
  { bookings, clock, patience }: LettingGoPorts,
  attempt: PaymentAttempt,
  command: Command,
): Promise<boolean> => {
  const done = await makeContest({ bookings, clock, patience })({
    read: async () => ({ session: await bookings.session(attempt) }),
    decide: ({ session: before }, now): Decision<boolean, never> => {
      if (!before || !isKept(before, attempt)) return { answer: true };
      const after = step(before, command, now);
      if (!after.ok || isKept(after.value, attempt)) return { answer: false };
      const write = () => bookings.commit({ session: { onto: before.revision, after: after.value } });
      return { write, answer: true };
    },
  });
  return done.ok && done.value;
};

const isPaidBy = async ({ bookings }: LettingGoPorts, id: BookingId, payment: PaymentId): Promise<boolean> => {
  const booking = await bookings.get(id);
  return booking !== undefined && 'paymentId' in booking && booking.paymentId === payment;
};

/**
 * Lets the money of an attempt go, if no booking came of it and none can: first what keeps its places is out of the session, and only
 * then the booking is looked for. `KEPT`: a booking may still come of it. By default only the clock ends what is kept.
 */
export const letGo = async (
  ports: LettingGoPorts,
  attempt: PaymentAttempt,
  command: Command = { type: 'Settle' },
): Promise<Settled | 'BOOKED' | 'KEPT'> => {
  if (!(await takenOut(ports, attempt, command))) return 'KEPT';
  const id = paymentIdOf(attempt);
  return (await isPaidBy(ports, attempt.bookingId, id)) ? 'BOOKED' : ports.payments.void(id);
};
