import { toEpoch, toWall, type Zone } from '../../domain/schedule/zone';
import { dayMs } from '../../domain/shared/time';

/** Wall times that a clock leaves out: those between `end - length` and `end`, milliseconds as if they were UTC's. */
export interface Gap {
  readonly end: number;
  readonly length: number;
}

/** Returns the first moment within (`low`, `high`] that has the offset of `high`. The clock is turned once between them. */
const turnedAt = (zone: Zone, low: number, high: number): number => {
  const offset = zone.offsetAt(high);
  let [before, after] = [low, high];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zone.offsetAt(middle) === offset) after = middle;
    else before = middle;
  }
  return after;
};

/**
 * Returns a moment on the wall clock, so that comparing it with wall times tells what comparing moments would: a time that comes
 * twice is its earlier moment (`toEpoch`), so all of its second coming lies between the first and what follows.
 */
export const comparableWall = (zone: Zone, epoch: number, edge: 'start' | 'end'): number => {
  const wall = toWall(zone, epoch);
  const first = toEpoch(zone, wall);
  if (first >= epoch) return wall;
  const turned = turnedAt(zone, first, epoch);
  const over = turned + wall - first;
  return edge === 'end' ? over : over - 1;
};

/** Returns the gap whose left-out times are moments about `epoch`: no comparison of wall times is right there. */
export const gapAt = (zone: Zone, epoch: number): Gap | undefined => {
  const before = zone.offsetAt(epoch - dayMs);
  const offset = zone.offsetAt(epoch);
  if (before >= offset || toEpoch(zone, epoch + before) !== epoch) return undefined;
  return { end: turnedAt(zone, epoch - dayMs, epoch) + offset, length: offset - before };
};

/** A zone's offset and until when it holds; both milliseconds. */
export interface Holding {
  readonly offset: number;
  readonly until: number;
}

const maxDaysAhead = 400;
const held = new Map<string, Holding>();

const holdingAt = (zone: Zone, day: number): Holding => {
  const start = day * dayMs;
  const offset = zone.offsetAt(start);
  // A clock that was turned a moment ago shows some times for the second time.
  if (zone.offsetAt(start - 2 * dayMs) !== offset || zone.offsetAt(start + dayMs) !== offset)
    return { offset, until: 0 };
  for (let ahead = 1; ahead < maxDaysAhead; ahead++) {
    if (zone.offsetAt(start + ahead * dayMs) !== offset) return { offset, until: start + (ahead - 1) * dayMs };
  }
  return { offset, until: start + maxDaysAhead * dayMs };
};

/** Returns the offset that a zone has at `now`, and until when it is certain to hold; not at all about a change of the clock. */
export const holdingOffset = (zone: Zone, now: number): Holding => {
  const day = Math.floor(now / dayMs);
  const key = `${zone.name} ${day}`;
  const known = held.get(key) ?? holdingAt(zone, day);
  if (held.size > 2000) held.clear();
  held.set(key, known);
  return known;
};
