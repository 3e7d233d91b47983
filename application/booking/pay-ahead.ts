import { type Booked, type Booking, paidBy } from '../../domain/booking/booking';
import { type PaymentAttempt, paymentIdOf } from '../../domain/booking/payment';
import type { Command } from '../../domain/booking/step';
import { pauseMs } from '../../domain/shared/backoff';
import type { PaymentId } from '../../domain/shared/ids';
import type { Result } from '../../domain/shared/result';
import type { PaymentDeclined, PaymentUnanswered } from '../errors';
import type { Clock } from '../ports/clock';
import type { Patience } from '../ports/patience';
import { letGo } from './let-go';
import { isPaidAhead } from './paid-ahead';
import type { BookingStore } from './ports/booking-store';
import type { Payments } from './ports/payments';
import type { WakeUps } from './ports/wake-ups';
import { minuteFor } from './wake-up-minute';

export interface PayingPorts {
  readonly bookings: Pick<BookingStore, 'commit' | 'get' | 'session'>;
  readonly payments: Payments;
  readonly wakeUps: Pick<WakeUps, 'put'>;
  readonly clock: Clock;
  readonly patience: Patience;
}

export type PaymentRefused = PaymentDeclined | PaymentUnanswered;

/** As often as a provider may not answer before the family is told so. */
const maxAttempts = 3;
const pauses = { firstPauseMs: 200, maxPauseMs: 1000 };

const authorised = async (
  { payments, patience }: PayingPorts,
  attempt: PaymentAttempt,
  currency: string,
): Promise<PaymentRefused | undefined> => {
  const { bookingId, amount } = attempt;
  for (let time = 0; time < maxAttempts; time += 1) {
    if (time > 0) await patience.sleep(pauseMs(pauses, time - 1, patience.random()));
    const answer = await payments.authorise({ id: paymentIdOf(attempt), bookingId, amount, currency });
    if (answer === 'AUTHORISED') return undefined;
    if (answer === 'DECLINED') return { code: 'PaymentDeclined' };
  }
  return { code: 'PaymentUnanswered' };
};

/** A booking that is to be paid before it is made, and what sets its money aside. */
interface Paid {
  readonly booking: Booked;
  readonly before?: () => Promise<PaymentRefused | undefined>;
}

/** Money of one request of a family, while others may want the same places. */
interface Purse {
  /** Returns the booking as it is paid; as it is where nothing is paid ahead. `keptUntil`: when what keeps its places ends. */
  pay(booking: Booked, keptUntil: number): Paid;
  /** Lets go what was set aside for anything else than what came of the request. */
  close<Refused>(done: Result<Booking, Refused>, command?: Command): Promise<void>;
}

/**
 * Puts down, before anything is asked of the provider, when to look what became of it, so that whoever dies in between
 * leaves nothing set aside for good. What is let go here is let go sooner.
 */
export const openPurse = (ports: PayingPorts): Purse => {
  const attempts = new Map<PaymentId, PaymentAttempt>();
  const setAside = async (attempt: PaymentAttempt, currency: string): Promise<PaymentRefused | undefined> => {
    await ports.wakeUps.put(minuteFor(attempt.keptUntil, ports.clock.now()), { kind: 'PAYMENT', ...attempt });
    attempts.set(paymentIdOf(attempt), attempt);
    return authorised(ports, attempt, currency);
  };
  return {
    pay: (booking, keptUntil) => {
      const { agreed, id: bookingId, thingToDoId, sessionId } = booking;
      if (!isPaidAhead(ports.payments, agreed)) return { booking };
      const attempt = { bookingId, thingToDoId, sessionId, keptUntil, amount: agreed.total };
      const paymentId = paymentIdOf(attempt);
      const paid = paidBy(booking, paymentId);
      return attempts.has(paymentId)
        ? { booking: paid }
        : { booking: paid, before: () => setAside(attempt, agreed.currency) };
    },
    close: async (done, command) => {
      const paid = done.ok && 'paymentId' in done.value ? done.value.paymentId : undefined;
      for (const [id, attempt] of attempts) if (id !== paid) await letGo(ports, attempt, command);
    },
  };
};
