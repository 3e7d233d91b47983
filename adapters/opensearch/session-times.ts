import type { Searched } from '../../domain/finding/matches';
import { zoneOf } from '../../domain/schedule/listing-zone';
import { type Session, sessionIdOf, sessionsOf } from '../../domain/schedule/sessions';
import type { Zone } from '../../domain/schedule/zone';
import { dayMs, dayOf, hour, minute, modulo } from '../../domain/shared/time';
import { countShapes, type IndexedSession, maxShapes, maxVariants, runsOf } from './session-runs';
import { type SessionTerms, termsOf, writtenTerms } from './session-terms';
import { comparableWall, type Gap, gapAt, holdingOffset } from './wall-clock';

/**
 * The most sessions that one document holds, some 2 MB of them. Only a listing with more than five sessions a day for
 * ten years has more; the rest of its sessions comes with a later indexing, when the first are over.
 */
const maxSessions = 20_000;

/** Sessions that ended longer ago are left out. A cursor older than this may see listings change their places. Days. */
const remembered = 2;

/** A session that lasts longer may have begun more than a day ago. The clock may be turned by an hour or two meanwhile. */
export const longSessionMs = dayMs + 2 * hour;

/**
 * What makes conditions on a listing's ranges say too little about one and the same session; a script has the last word then.
 * `VARIED`: a session has a place, a price or places left of its own.
 * `LONG`: a session lasts longer than a day. `GAPS`: a session begins or ends as the clock is put forward.
 */
const doubts = ['VARIED', 'LONG', 'GAPS'] as const;
export type Doubt = (typeof doubts)[number];

const week = 7 * dayMs;

interface Range {
  readonly gte: number;
  readonly lt: number;
}

/** Returns an interval as ranges within one week, which begins on a Thursday as time itself does. */
export const withinOneWeek = (start: number, end: number): readonly Range[] => {
  if (end - start >= week) return [{ gte: 0, lt: week }];
  const [first, last] = [modulo(start, week), modulo(start, week) + end - start];
  if (last <= week) return [{ gte: first, lt: last }];
  return [
    { gte: first, lt: week },
    { gte: 0, lt: last - week },
  ];
};

/** The times of the week that sessions are at, each once. */
const weeklyOf = (intervals: readonly (readonly [start: number, end: number])[]): readonly Range[] => {
  const known = new Map<string, Range>();
  for (const [start, end] of intervals)
    for (const range of withinOneWeek(start, end)) known.set(`${range.gte} ${range.lt}`, range);
  return [...known.values()];
};

/** What sessions have, each combination once; the first is the listing's own. */
const makeVariants = ({ listing: { content }, placesLeft }: Searched, base: SessionTerms) => {
  const known = new Map([[JSON.stringify(base), { rank: 0, terms: base }]]);
  return {
    rankOf: (session: Session): number => {
      const isOwn = session.details !== undefined || placesLeft?.[sessionIdOf(session)] !== undefined;
      if (!isOwn) return 0;
      const terms = termsOf(content, session, placesLeft);
      const key = JSON.stringify(terms);
      const variant = known.get(key) ?? { rank: known.size, terms };
      known.set(key, variant);
      return variant.rank;
    },
    all: (): readonly SessionTerms[] => [...known.values()].map(({ terms }) => terms),
  };
};

const indexed = (zone: Zone, { start, end }: Session, variant: number): IndexedSession => ({
  start,
  end,
  localStart: comparableWall(zone, start, 'start'),
  localEnd: comparableWall(zone, end, 'end'),
  variant,
});

/** The sessions that a document holds. Where they are too many those to come later are left out, never one in between. */
const sessionsFrom = (searched: Searched, now: number, rankOf: (session: Session) => number): IndexedSession[] => {
  const zone = zoneOf(searched.listing.content);
  const sessions: IndexedSession[] = [];
  for (const session of sessionsOf(searched.listing, now - remembered * dayMs, Number.POSITIVE_INFINITY)) {
    if (session.status === 'CANCELLED') continue;
    const rank = rankOf(session);
    if (sessions.length === maxSessions || rank >= maxVariants) break;
    sessions.push(indexed(zone, session, rank));
  }
  while (sessions.length > maxShapes && countShapes(sessions) > maxShapes) sessions.length -= maxShapes;
  return sessions;
};

const daysOf = ({ localStart, localEnd }: IndexedSession): number[] => {
  const first = dayOf(localStart);
  return Array.from({ length: dayOf(localEnd - 1) - first + 1 }, (_, index) => first + index);
};

const gapsOf = (zone: Zone, sessions: readonly IndexedSession[]): readonly Gap[] => {
  const known = new Map<number, Gap>();
  for (const { start, end } of sessions)
    for (const edge of [start, end]) {
      const gap = gapAt(zone, edge);
      if (gap) known.set(gap.end, gap);
    }
  return [...known.values()];
};

/** Seconds that a gap is kept by: no clock was ever put forward by more. */
export const gapBits = 17;

const writtenGap = ({ end, length }: Gap): string =>
  String((BigInt(end / 1000) << BigInt(gapBits)) | BigInt(length / 1000));

const doubtsOf = (sessions: readonly IndexedSession[], gaps: readonly Gap[]): readonly Doubt[] => {
  const signs: { readonly [Name in Doubt]: boolean } = {
    VARIED: sessions.some(({ variant }) => variant > 0),
    LONG: sessions.some(({ start, end }) => end - start > longSessionMs),
    GAPS: gaps.length > 0,
  };
  return doubts.filter((doubt) => signs[doubt]);
};

/** Offsets that clocks go by, in minutes: a search asks for each. Whoever goes by another is looked at one by one. */
export const knownOffsets: readonly number[] = [
  -12, -11, -10, -9.5, -9, -8, -7, -6, -5, -4, -3.5, -3, -2.5, -2, -1, 0, 1, 2, 3, 3.5, 4, 4.5, 5, 5.5, 5.75, 6, 6.5, 7,
  8, 8.75, 9, 9.5, 10, 10.5, 11, 12, 12.75, 13, 13.75, 14,
].map((hours) => hours * 60);

const clockOf = (zone: Zone, now: number) => {
  const { offset, until } = holdingOffset(zone, now);
  const minutes = offset / minute;
  return { offset: Math.round(minutes), offsetUntil: knownOffsets.includes(minutes) ? until : 0 };
};

/** Returns the fields of a document about its sessions, and the listing's own terms. `now` is milliseconds since the epoch. */
export const timesOf = (searched: Searched, now: number, base: SessionTerms) => {
  const zone = zoneOf(searched.listing.content);
  const variants = makeVariants(searched, base);
  const sessions = sessionsFrom(searched, now, variants.rankOf);
  const gaps = gapsOf(zone, sessions);
  const all = variants.all();
  return {
    sessions: sessions.map(({ start, end }) => ({ gte: start, lt: end })),
    localSessions: sessions.map(({ localStart, localEnd }) => ({ gte: localStart, lt: localEnd })),
    weekly: weeklyOf(sessions.map(({ start, end }) => [start, end])),
    localWeekly: weeklyOf(sessions.map(({ localStart, localEnd }) => [localStart, localEnd])),
    localDays: [...new Set(sessions.flatMap(daysOf))],
    lastEnd: sessions.reduce((last, { end }) => Math.max(last, end), 0),
    ...clockOf(zone, now),
    ...runsOf(sessions),
    doubts: doubtsOf(sessions, gaps),
    ...(gaps.length > 0 && { gaps: gaps.map(writtenGap) }),
    ...(all.length > 1 && { variants: all.map((terms, rank) => writtenTerms(rank, terms)) }),
    places: all.map(({ place }) => place),
  };
};
