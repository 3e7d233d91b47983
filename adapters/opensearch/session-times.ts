import type { Searched } from '../../domain/finding/matches';
import { zoneOf } from '../../domain/schedule/listing-zone';
import { type Session, sessionIdOf, sessionsOf } from '../../domain/schedule/sessions';
import type { Zone } from '../../domain/schedule/zone';
import { dayMs, hour, modulo } from '../../domain/shared/time';
import { hourDaysOf } from './hour-days';
import {
  collectRuns,
  countShapes,
  type IndexedSession,
  maxShapes,
  maxVariants,
  type SessionRun,
  writtenRuns,
} from './session-runs';
import { type SessionTerms, termsOf, writtenTerms } from './session-terms';
import { comparableWall, type Gap, gapAt, steadyOffset } from './wall-clock';

/**
 * The most sessions that one document holds, some 2 MB of them. Only a listing with more than five sessions a day for
 * ten years has more; the rest of its sessions comes with a later indexing, when the first are over.
 */
const maxSessions = 20_000;

/** Sessions that ended longer ago are left out. A cursor older than this may see listings change their places. Days. */
const remembered = 2;

/**
 * Says how long a session lasts that may have begun more than a day ago. The clock may be turned by an hour or two
 * meanwhile.
 */
export const longSessionMs = dayMs + 2 * hour;

/**
 * What makes conditions on a listing's ranges say too little about one and the same session; a script has the last word then.
 * `PLACE`, `PRICE`, `LEFT`: a session has a place, a price or places left of its own.
 * `LONG`: a session lasts longer than a day. `GAPS`: a session begins or ends as the clock is put forward.
 */
const doubts = ['PLACE', 'PRICE', 'LEFT', 'LONG', 'GAPS'] as const;
export type Doubt = (typeof doubts)[number];

const week = 7 * dayMs;
const farthestEnd = Number.MAX_SAFE_INTEGER;

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

/**
 * The times of the week that sessions are at, each once, and until when a session is still to come at each of them: until then
 * they alone tell whether a session is at some time of some week.
 */
const weeklyOf = (runs: readonly SessionRun[], intervalOf: (first: IndexedSession) => readonly [number, number]) => {
  const known = new Map<string, { readonly range: Range; until: number }>();
  for (const { first, count } of runs) {
    const ends = first.end + (count - 1) * week;
    for (const range of withinOneWeek(...intervalOf(first))) {
      const key = `${range.gte} ${range.lt}`;
      known.set(key, { range, until: Math.max(ends, known.get(key)?.until ?? 0) });
    }
  }
  const all = [...known.values()];
  return { ranges: all.map(({ range }) => range), until: Math.min(...all.map(({ until }) => until), farthestEnd) };
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

const indexed = (zone: Zone, { start, end }: Session, variant: number): IndexedSession => {
  const offset = steadyOffset(zone, start, end);
  return {
    start,
    end,
    localStart: offset === undefined ? comparableWall(zone, start, 'start') : start + offset,
    localEnd: offset === undefined ? comparableWall(zone, end, 'end') : end + offset,
    variant,
  };
};

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

const gapsOf = (zone: Zone, sessions: readonly IndexedSession[]): readonly Gap[] => {
  const known = new Map<number, Gap>();
  for (const { start, end } of sessions) {
    if (steadyOffset(zone, start, end) !== undefined) continue;
    for (const edge of [start, end]) {
      const gap = gapAt(zone, edge);
      if (gap) known.set(gap.end, gap);
    }
  }
  return [...known.values()];
};

/** Says by how many bits of seconds a gap is kept: no clock was ever put forward by more. */
export const gapBits = 17;

const writtenGap = ({ end, length }: Gap): string =>
  String((BigInt(end / 1000) << BigInt(gapBits)) | BigInt(length / 1000));

const doubtsOf = (
  sessions: readonly IndexedSession[],
  gaps: readonly Gap[],
  [base, ...others]: readonly SessionTerms[],
): readonly Doubt[] => {
  const isVaried = (part: (terms: SessionTerms) => unknown): boolean =>
    base !== undefined && others.some((terms) => JSON.stringify(part(terms)) !== JSON.stringify(part(base)));
  const signs: { readonly [Name in Doubt]: boolean } = {
    PLACE: isVaried(({ place }) => place),
    PRICE: isVaried(({ prices, free, tariff, isDonation }) => [prices, free, tariff, isDonation]),
    LEFT: isVaried(({ places }) => places),
    LONG: sessions.some(({ start, end }) => end - start > longSessionMs),
    GAPS: gaps.length > 0,
  };
  return doubts.filter((doubt) => signs[doubt]);
};

/**
 * The first session to come at `now`, by moments in their order: since when it is that, when it starts and when it ends. None where
 * one that began later ended before it.
 */
const firstToCome = (sessions: readonly IndexedSession[], now: number): readonly number[] => {
  let since = now - remembered * dayMs;
  for (const { start, end } of sessions) {
    if (end > now) return start < since ? [] : [since, start, end];
    since = Math.max(since, end);
  }
  return [];
};

/** Ranges that touch or overlap as one: what meets one of them meets that. A place that is open all day has one for years. */
const joined = (ranges: readonly Range[]): readonly Range[] => {
  const found: { gte: number; lt: number }[] = [];
  for (const { gte, lt } of [...ranges].sort((a, b) => a.gte - b.gte)) {
    const last = found.at(-1);
    if (last && gte <= last.lt) last.lt = Math.max(last.lt, lt);
    else found.push({ gte, lt });
  }
  return found;
};

/** Says what ends of `pending` are put off by: then no session starts on any clock after it ends on this one. */
export const pendingShiftMs = 2 * dayMs;

/** Returns the fields of a document about its sessions, and the listing's own terms. `now` is milliseconds since the epoch. */
export const timesOf = (searched: Searched, now: number, base: SessionTerms) => {
  const zone = zoneOf(searched.listing.content);
  const variants = makeVariants(searched, base);
  const sessions = sessionsFrom(searched, now, variants.rankOf);
  const gaps = gapsOf(zone, sessions);
  const all = variants.all();
  const collected = collectRuns(sessions);
  const weekly = weeklyOf(collected.runs, ({ start, end }) => [start, end]);
  const localWeekly = weeklyOf(collected.runs, ({ localStart, localEnd }) => [localStart, localEnd]);
  return {
    sessions: sessions.map(({ start, end }) => ({ gte: start, lt: end })),
    localSessions: joined(sessions.map(({ localStart, localEnd }) => ({ gte: localStart, lt: localEnd }))),
    pending: sessions.map(({ localStart, end }) => ({ gte: localStart, lt: end + pendingShiftMs })),
    weekly: weekly.ranges,
    weeklyUntil: weekly.until,
    localWeekly: localWeekly.ranges,
    localWeeklyUntil: localWeekly.until,
    localHourDays: hourDaysOf(collected.runs),
    lastEnd: sessions.reduce((last, { end }) => Math.max(last, end), 0),
    ...writtenRuns(collected),
    // Of several kinds of sessions the first to come need not have what is asked.
    toCome: all.length > 1 ? [] : firstToCome(sessions, now),
    doubts: doubtsOf(sessions, gaps, all),
    ...(gaps.length > 0 && { gaps: gaps.map(writtenGap) }),
    ...(all.length > 1 && { variants: all.map((terms, rank) => writtenTerms(rank, terms)) }),
    places: all.map(({ place }) => place),
  };
};
