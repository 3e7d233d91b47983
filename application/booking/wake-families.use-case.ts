import { paymentIdOf } from '../../domain/booking/payment';
import type { BookingId } from '../../domain/shared/ids';
import { hour, minute } from '../../domain/shared/time';
import type { Reminders } from '../messages/ports/reminders';
import type { PaymentQueue } from './ports/payment-queue';
import type { WakeUp, WakeUps } from './ports/wake-ups';
import { type SteppingPorts, stepStored } from './stored-session';

interface Ports extends SteppingPorts {
  readonly wakeUps: WakeUps;
  readonly reminders: Reminders;
  readonly paymentQueue: PaymentQueue;
}

/** Minutes that nobody came to are looked at later, as far back as this. */
const maxBackMs = 24 * hour;
/** The mail is written once for a start: one that was moved meanwhile has a reminder of its own. */
const remind = async ({ bookings, reminders, clock }: Ports, id: BookingId): Promise<void> => {
  const booking = await bookings.get(id);
  if (booking?.status !== 'BOOKED' || booking.starts <= clock.now() || booking.starts > clock.now() + 2 * 24 * hour)
    return;
  const { starts } = booking;
  await reminders.remind({ type: 'SessionReminder', id: `SessionReminder-${id}-${starts}`, bookingId: id, starts }, 0);
};

/** A provider that does not answer holds up no list and no reminder: it is asked from a queue of its own. */
const settle = (
  { paymentQueue }: Ports,
  { kind: _, ...attempt }: Extract<WakeUp, { kind: 'PAYMENT' }>,
): Promise<void> => paymentQueue.send({ type: 'PaymentDue', id: paymentIdOf(attempt), ...attempt });

const wake = (ports: Ports, wakeUp: WakeUp): Promise<unknown> => {
  switch (wakeUp.kind) {
    case 'LIST':
      // Nothing is written when somebody was faster.
      return stepStored(ports, wakeUp, { type: 'Settle' });
    case 'PAYMENT':
      return settle(ports, wakeUp);
    case 'REMINDER':
      return remind(ports, wakeUp.bookingId);
  }
};

/**
 * Does what the clock alone brings about, for every minute since the last that is done: waiting lists move on, families are
 * reminded, and payments of which nothing came are let go. A minute is done when all of it is; whoever dies before is followed by another, and nothing comes of it twice.
 */
export const makeWakeFamilies = (ports: Ports) => async (): Promise<{ readonly woken: number }> => {
  const present = Math.floor(ports.clock.now() / minute) * minute;
  const last = (await ports.wakeUps.doneUntil()) ?? present - minute;
  let woken = 0;
  for (let at = Math.max(last + minute, present - maxBackMs); at <= present; at += minute) {
    const due = await ports.wakeUps.due(at);
    for (const wakeUp of due) await wake(ports, wakeUp);
    woken += due.length;
    await ports.wakeUps.done(at);
  }
  return { woken };
};
