import { dayMs } from '../shared/time';
import { type Steps, wallTimesOf } from './recurrence';
import type { RecurrenceRule } from './recurrence-rule';
import { toEpoch, toWall, type Zone } from './zone';

/** Says when sessions start, on the wall clock (milliseconds as if it were UTC's). */
export interface Pattern {
  readonly start: number;
  readonly rule?: RecurrenceRule;
  readonly added: readonly number[];
  readonly excluded: readonly number[];
}

/** Holds one start: what the wall clock shows, and the moment that it is. */
export interface Start {
  readonly wall: number;
  readonly epoch: number;
}

/** Two ordered streams as one. */
function* inOrder(a: Iterable<number>, b: readonly number[]): Generator<number, void> {
  let rest = b;
  for (const value of a) {
    const later = rest.findIndex((other) => other > value);
    const due = later < 0 ? rest : rest.slice(0, later);
    yield* due;
    rest = rest.slice(due.length);
    yield value;
  }
  yield* rest;
}

/** Two ordered streams as one, without doubles. */
function* merged(a: Iterable<number>, b: readonly number[]): Generator<number, void> {
  let last: number | undefined;
  for (const value of inOrder(a, b)) {
    if (value !== last) yield value;
    last = value;
  }
}

/** A stretch of the wall clock; the rule ends at `ruleTo`, dates that are added do not. */
interface WallWindow {
  readonly from: number;
  readonly to: number;
  readonly ruleTo: number;
}

const wallsOf = (
  { start, rule, added }: Pattern,
  { from, to, ruleTo }: WallWindow,
  steps: Steps | undefined,
): Generator<number, void> => {
  // Without a rule, the start is the first of the dates.
  const dates = [...(rule ? [] : [start]), ...added].filter((wall) => wall >= from && wall < to).sort((x, y) => x - y);
  const none = (function* none(): Generator<number, void> {})();
  return merged(rule ? wallTimesOf(rule, start, from, ruleTo, steps) : none, dates);
};

/**
 * Returns the moments of wall times that come in order, soonest first. Lazy. A time that the clock leaves out moves on; of two
 * that become one moment, one is kept.
 */
export function* momentsOf(zone: Zone, walls: Iterable<number>): Generator<Start, void> {
  let last = Number.NEGATIVE_INFINITY;
  // What moved on may come to stand behind what comes next. All other times are in order already.
  let moved: Start[] = [];
  const upTo = function* upTo(epoch: number): Generator<Start, void> {
    const due = moved.filter((start) => start.epoch <= epoch);
    moved = moved.filter((start) => start.epoch > epoch);
    for (const start of due) {
      if (start.epoch !== last) yield start;
      last = start.epoch;
    }
  };
  for (const wall of walls) {
    const epoch = toEpoch(zone, wall);
    if (toWall(zone, epoch) !== wall) {
      moved.push({ wall, epoch });
      continue;
    }
    if (moved.length > 0) yield* upTo(epoch);
    if (epoch !== last) yield { wall, epoch };
    last = epoch;
  }
  yield* upTo(Number.POSITIVE_INFINITY);
}

/** A day more at either end: so far may the wall clock be turned. */
const wallWindowOf = (zone: Zone, from: number, to: number, until: number): WallWindow => {
  const wallOf = (epoch: number, days: number) => (Number.isFinite(epoch) ? toWall(zone, epoch) + days * dayMs : epoch);
  return { from: wallOf(from, -1), to: wallOf(to, 1), ruleTo: wallOf(Math.min(to, until), 1) };
};

/**
 * Returns the starts of a pattern in a zone that lie in [`from`, `to`) (milliseconds since the epoch), soonest first. Lazy. COUNT
 * counts before dates are excluded, and UNTIL ends the rule alone: what is added may come later (RFC 5545, 3.8.5.2).
 */
export function* startsOf(
  pattern: Pattern,
  zone: Zone,
  from: number,
  to: number,
  steps?: Steps,
): Generator<Start, void> {
  const excluded = new Set(pattern.excluded);
  const added = new Set(pattern.added);
  const until = pattern.rule?.until ?? Number.POSITIVE_INFINITY;
  const window = wallWindowOf(zone, from, to, until);
  const kept = function* kept(): Generator<number, void> {
    for (const wall of wallsOf(pattern, window, steps)) {
      const isOver = until < Number.POSITIVE_INFINITY && !added.has(wall) && toEpoch(zone, wall) > until;
      if (!excluded.has(wall) && !isOver) yield wall;
    }
  };
  for (const start of momentsOf(zone, kept())) {
    // What the clock leaves out moves on, and is left out by what the clock shows then, too.
    if (start.epoch >= from && start.epoch < to && !excluded.has(toWall(zone, start.epoch))) yield start;
  }
}
