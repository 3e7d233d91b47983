import * as v from 'valibot';
import type { WakeUp } from '../../../application/booking/ports/wake-ups';
import { sessionIdRule } from '../../../domain/schedule/session-id';
import { bookingIdRule, listingIdRule } from '../../../domain/shared/ids';

/** Returns what a wake-up is about, as its key says it. */
export const textOfWakeUp = (one: WakeUp): string => {
  if (one.kind === 'REMINDER') return `REM#${one.bookingId}`;
  const session = `${one.thingToDoId}#${one.sessionId}`;
  return one.kind === 'LIST' ? `LIST#${session}` : `PAY#${session}#${one.bookingId}#${one.keptUntil}#${one.amount}`;
};

const ofSession = [listingIdRule, sessionIdRule] as const;
const whole = v.pipe(v.string(), v.digits(), v.toNumber(), v.safeInteger());

const reminder = v.pipe(
  v.strictTuple([v.literal('REM'), bookingIdRule]),
  v.transform(([, bookingId]): WakeUp => ({ kind: 'REMINDER', bookingId })),
);
const list = v.pipe(
  v.strictTuple([v.literal('LIST'), ...ofSession]),
  v.transform(([, thingToDoId, sessionId]): WakeUp => ({ kind: 'LIST', thingToDoId, sessionId })),
);
const payment = v.pipe(
  v.strictTuple([v.literal('PAY'), ...ofSession, bookingIdRule, whole, whole]),
  v.transform(([, thingToDoId, sessionId, bookingId, keptUntil, amount]): WakeUp => {
    return { kind: 'PAYMENT', thingToDoId, sessionId, bookingId, keptUntil, amount };
  }),
);
const anyOf = v.union([reminder, list, payment]);

export const wakeUpIn = (text: string): WakeUp | undefined => {
  const parsed = v.safeParse(anyOf, text.split('#'));
  return parsed.success ? parsed.output : undefined;
};
