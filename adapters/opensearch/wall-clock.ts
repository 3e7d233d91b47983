import { toEpoch, toWall, type Zone } from '../../domain/schedule/zone';
import { dayMs } from '../../domain/shared/time';

/**
 * Spans wall times that a clock leaves out: those from `end - length` up to `end`, which is shown; milliseconds as if they were UTC's.
 */
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

/** Wall times are told by the offsets of a day before and a day after, and are no farther from UTC than a day. */
const nearbyMs = 2 * dayMs;

/**
 * Returns how far the clock is from UTC from two days before a stretch to two days after, or undefined where it may be turned then. A
 * stretch of some days at both ends of which a zone has one offset has it throughout.
 */
export const steadyOffset = (zone: Zone, start: number, end: number): number | undefined => {
  if (end - start > nearbyMs) return undefined;
  const offset = zone.offsetAt(start - nearbyMs);
  return offset === zone.offsetAt(end + nearbyMs) ? offset : undefined;
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
