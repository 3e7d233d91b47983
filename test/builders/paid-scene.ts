import { makeInMemoryBookings } from '../../adapters/in-memory/booking/bookings';
import { makePaymentLedger } from '../../adapters/in-memory/booking/payment-ledger';
import { makeChanges } from '../../adapters/in-memory/changes';
import { makeAcceptOffer } from '../../application/booking/accept-offer.use-case';
import { makeBookSession } from '../../application/booking/book-session.use-case';
import { makeCancelBooking } from '../../application/booking/cancel-booking.use-case';
import { makeConfirmBooking } from '../../application/booking/confirm-booking.use-case';
import { makeHoldSession } from '../../application/booking/hold-session.use-case';
import type { PaymentDue } from '../../application/booking/ports/payment-queue';
import { makeReleaseHold } from '../../application/booking/release-hold.use-case';
import {
  makeSettlePayment,
  type PaymentCause,
  PaymentUnsettled,
} from '../../application/booking/settle-payment.use-case';
import { makeWakeFamilies } from '../../application/booking/wake-families.use-case';
import type { DomainEvent } from '../../domain/events';
import type { BookingRules } from '../../domain/listing/booking-rules';
import { minute } from '../../domain/shared/time';
import { eventsOfChange } from '../../domain/stored-change';
import { queueSources } from '../../handlers/event-sources';
import { aBookingScene, type Kept } from './booking-scene';
import { Killed } from './dying-host';

const maxDeliveries = 10;

interface Paid {
  readonly ledger?: ReturnType<typeof makePaymentLedger>;
  readonly rules?: Partial<BookingRules>;
  /** What stands between the use cases and their store. */
  readonly through?: (bookings: Kept['bookings']) => Kept['bookings'];
}

const isHeard = (event: DomainEvent): event is Extract<DomainEvent, PaymentCause> =>
  (queueSources.payments.events as readonly string[]).includes(event.type);

/** Delivers each until it is settled; what never is is given up. Returns what was given up. */
const delivered = async (
  causes: readonly PaymentCause[],
  settle: (cause: PaymentCause) => Promise<void>,
): Promise<readonly PaymentCause[]> => {
  const givenUp: PaymentCause[] = [];
  const isSettled = async (cause: PaymentCause): Promise<boolean> => {
    try {
      await settle(cause);
      return true;
    } catch (failure) {
      if (failure instanceof PaymentUnsettled || failure instanceof Killed) return false;
      throw failure;
    }
  };
  for (const cause of causes) {
    let time = 0;
    while (time < maxDeliveries && !(await isSettled(cause))) time += 1;
    if (time === maxDeliveries) givenUp.push(cause);
  }
  return givenUp;
};

/** A listing of one session where families pay when they book, and what runs behind the API for it. */
export const aPaidScene = async ({ ledger = makePaymentLedger(), rules, through = (same) => same }: Paid = {}) => {
  const changes = makeChanges();
  const scene = await aBookingScene({
    ...(rules && { rules }),
    kept: (memory) => ({
      ...memory,
      bookings: through(makeInMemoryBookings(memory, { changes, clock: memory.clock })),
    }),
  });
  const { clock } = scene.ports;
  const due: PaymentDue[] = [];
  const nobody = { remind: async () => undefined };
  const paymentQueue = { send: async (one: PaymentDue) => void due.push(one) };
  const ports = { ...scene.ports, payments: ledger.payments, paymentQueue, reminders: nobody };

  /** What one process runs. */
  const hostOn = (its: typeof ports) => ({
    book: makeBookSession(its),
    hold: makeHoldSession(its),
    release: makeReleaseHold(its),
    confirm: makeConfirmBooking(its),
    accept: makeAcceptOffer(its),
    cancel: makeCancelBooking(its),
    settle: makeSettlePayment(its),
    wake: makeWakeFamilies(its),
  });
  const host = hostOn(ports);
  // It runs each minute, and has run before anybody books.
  await host.wake();

  /** All that was told so far, as often as one likes: the stream is replayed, and a queue delivers twice. */
  const told = (): readonly PaymentCause[] => [...changes.from(0).flatMap(eventsOfChange).filter(isHeard), ...due];

  const deliver = (causes: readonly PaymentCause[], settle = host.settle) => delivered(causes, settle);

  /** Lets the clock go on until all that it brings about is done, and delivers all. */
  const afterwards = async (minutes = 30): Promise<readonly PaymentCause[]> => {
    for (let passed = 0; passed <= minutes; passed += 1) {
      clock.time += minute;
      await host.wake();
    }
    return deliver(told());
  };

  return { ...scene, ...host, ports, hostOn, ledger, told, deliver, afterwards };
};
