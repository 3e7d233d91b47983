import { dayMs } from '../shared/time';

/** Names a time zone of the IANA database. */
export interface Zone {
  readonly name: string;
  /** Returns milliseconds east of UTC at a moment (milliseconds since the epoch). */
  readonly offsetAt: (epoch: number) => number;
}

const knownZones = new Map<string, Zone | undefined>();
const maxKnownZones = 1000;

const partsFormat = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

const readOffset = (format: Intl.DateTimeFormat, epoch: number): number => {
  const second = Math.floor(epoch / 1000) * 1000;
  const read: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of format.formatToParts(second)) read[type] = value;
  const year = read.era === 'BC' ? 1 - Number(read.year) : Number(read.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(read.month) - 1, Number(read.day));
  wall.setUTCHours(Number(read.hour), Number(read.minute), Number(read.second));
  return wall.getTime() - second;
};

/** A day at both ends of which a zone has one offset has it throughout: no zone has ever changed twice within a day and back. */
const makeZone = (name: string): Zone => {
  const format = partsFormat(name);
  const { timeZone } = format.resolvedOptions();
  /** The offset of a day; not a number where it changes in between. */
  const ofDay = new Map<number, number>();
  const readDay = (day: number): number => {
    const offset = readOffset(format, day * dayMs);
    const steady = offset === readOffset(format, (day + 1) * dayMs) ? offset : Number.NaN;
    if (ofDay.size >= 10_000) ofDay.clear();
    ofDay.set(day, steady);
    return steady;
  };
  /** The offsets of moments of other days: many sessions begin at the same time. */
  const ofMoment = new Map<number, number>();
  const readMoment = (epoch: number): number => {
    const offset = readOffset(format, epoch);
    if (ofMoment.size >= 10_000) ofMoment.clear();
    ofMoment.set(epoch, offset);
    return offset;
  };
  return {
    // Names are told apart by their letters alone, not by their case. Of two names of one zone each stays what it is.
    name: timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name,
    offsetAt: (epoch) => {
      const day = Math.floor(epoch / dayMs);
      const steady = ofDay.get(day) ?? readDay(day);
      return Number.isNaN(steady) ? (ofMoment.get(epoch) ?? readMoment(epoch)) : steady;
    },
  };
};

/** A zone's name is letters, digits and these: whatever else `Intl` takes, such as `+01:00`, is no place's clock. */
const namePattern = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/;

/** Returns the zone of a name such as `Europe/Warsaw`, or undefined when there is none. */
export const zoneNamed = (name: string): Zone | undefined => {
  if (knownZones.has(name)) return knownZones.get(name);
  if (name.length > 64 || !namePattern.test(name)) return undefined;
  try {
    const zone = makeZone(name);
    if (knownZones.size < maxKnownZones) knownZones.set(name, zone);
    return zone;
  } catch (failure) {
    if (failure instanceof RangeError) return undefined;
    throw failure;
  }
};

/** Returns what a clock on the wall shows at a moment, in milliseconds as if it were UTC's. */
export const toWall = (zone: Zone, epoch: number): number => epoch + zone.offsetAt(epoch);

/**
 * Returns the moment at which the wall clock shows `wall`. A time that comes twice is its earlier moment; one that is
 * left out moves on by as much as the clock does (RFC 5545, 3.3.5).
 */
export const toEpoch = (zone: Zone, wall: number): number => {
  const before = zone.offsetAt(wall - dayMs);
  const after = zone.offsetAt(wall + dayMs);
  const earlier = wall - Math.max(before, after);
  if (zone.offsetAt(earlier) === wall - earlier) return earlier;
  const later = wall - Math.min(before, after);
  return zone.offsetAt(later) === wall - later ? later : wall - before;
};
