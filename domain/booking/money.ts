import type { CancellationTier } from '../listing/booking-rules';
import { hour } from '../shared/time';

/** All of it, in hundredths of a percent. */
const whole = 10_000;

/** Says until when, and how much of what is given up comes back. Instants are milliseconds since the epoch. */
export interface RefundTerms {
  /** The longest notice first. None: all of it comes back until the start. */
  readonly policy: readonly CancellationTier[];
  /** The present start of the session. */
  readonly starts: number;
  /** Until then, exclusive, all of it comes back: the session was changed. */
  readonly freeUntil?: number;
}

/** A tier holds up to its last moment, that included. Hours are time that passes: a change of the clock moves nothing. */
const lastMomentOf = (starts: number, { hoursBefore }: CancellationTier): number => starts - hoursBefore * hour;

/** Returns what comes back, in hundredths of a percent, of what is given up at `now`. */
export const permyriadAt = ({ policy, starts, freeUntil }: RefundTerms, now: number): number => {
  if (policy.length === 0 || (freeUntil !== undefined && freeUntil > now)) return whole;
  return policy.find((tier) => now <= lastMomentOf(starts, tier))?.permyriad ?? 0;
};

/** Returns the first moment after `now` from which on something else comes back; the start of the session at the latest. */
export const changesAfter = (terms: RefundTerms, now: number): number => {
  const { policy, starts, freeUntil } = terms;
  const moments = [
    ...policy.map((tier) => lastMomentOf(starts, tier) + 1),
    ...(freeUntil === undefined ? [] : [freeUntil]),
  ];
  const current = permyriadAt(terms, now);
  const changes = moments.filter((moment) => moment > now && moment < starts && permyriadAt(terms, moment) !== current);
  return Math.min(starts, ...changes);
};

/** Tells what giving up a part of a booking does to its money, in minor units. */
export interface GivenUp {
  /** What was given up is worth so much by the frozen tariff. */
  readonly base: number;
  /** So much of it comes back. */
  readonly refund: number;
  /** What stays booked is worth so much. */
  readonly value: number;
}

/**
 * Returns what comes back when a booking worth `value` becomes one that costs `rest`: halves of a minor unit are rounded up. A
 * family price that breaks gives back the difference only, and nobody pays more for fewer.
 */
export const givenUp = (value: number, rest: number, permyriad: number): GivenUp => {
  const base = Math.max(0, value - rest);
  return { base, refund: Math.floor((base * permyriad + whole / 2) / whole), value: value - base };
};
