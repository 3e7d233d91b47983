import { dayMs, minute } from '../shared/time';
import { type Scheduled, zoneOf } from './listing-zone';
import { merged } from './merged';
import { type PlainSession, plainSessions } from './plain-sessions';
import { type Segment, type SessionChange, type SessionDetails, sortedChanges } from './session-changes';
import { type SessionId, sessionIdAt } from './session-id';
import { toEpoch, toWall, type Zone } from './zone';

export type { Scheduled } from './listing-zone';

export const sessionStatuses = ['SCHEDULED', 'CANCELLED', 'MOVED'] as const;
/** Says whether a session takes place. `MOVED`: it starts at another time than the schedule's. */
export type SessionStatus = (typeof sessionStatuses)[number];

/** Describes one dated occurrence of a listing: `start` inclusive, `end` exclusive, milliseconds since the epoch. */
export interface Session {
  /** When the schedule has it. Names the session for good. */
  readonly originalStart: number;
  readonly start: number;
  readonly end: number;
  readonly zone: Zone;
  readonly status: SessionStatus;
  /** What differs from the listing; undefined when nothing does. */
  readonly details?: SessionDetails;
}

/** Describes a listing as far as its sessions go. */
export interface WithSessions {
  readonly content: Scheduled;
  readonly sessionChanges?: readonly SessionChange[];
}

export const sessionIdOf = ({ originalStart }: Session): SessionId => sessionIdAt(originalStart);

/** Limits how far a session may move, and how long it may be made. Days. */
export const maxMoveDays = 366;
/** How far a move takes a session at most, whatever its clock does meanwhile. */
const farthestMoveMs = (maxMoveDays + 1) * dayMs;
/** Says how long ago the schedule may have a session that has not ended: it may last a year, and have moved by another. */
export const longestPastMs = 2 * farthestMoveMs;

const asScheduled = ({ start, end }: PlainSession, zone: Zone): Session => ({
  originalStart: start,
  start,
  end,
  zone,
  status: 'SCHEDULED',
});

const hasSchedules = ({ when }: Scheduled): boolean => (when.schedules ?? []).length > 0;

/** Where hours say how long a session lasts, it ends by the wall clock; where minutes do, after as much time. */
const endOfMoved = (plain: PlainSession, start: number, content: Scheduled, zone: Zone): number => {
  const end = toEpoch(zone, toWall(zone, start) + toWall(zone, plain.end) - toWall(zone, plain.start));
  return hasSchedules(content) || end <= start ? start + plain.end - plain.start : end;
};

/** Returns a session as it is with what was changed of it. The wall clock counts on over a change of the clock. */
const changed = (plain: PlainSession, content: Scheduled, zone: Zone, details: SessionDetails): Session => {
  const { moveMs = 0, durationMinutes } = details;
  const start = moveMs === 0 ? plain.start : toEpoch(zone, toWall(zone, plain.start) + moveMs);
  const usualEnd = start === plain.start ? plain.end : endOfMoved(plain, start, content, zone);
  const end = durationMinutes === undefined ? usualEnd : start + durationMinutes * minute;
  const moved = start === plain.start ? 'SCHEDULED' : 'MOVED';
  const status = details.cancelled ? 'CANCELLED' : moved;
  return { originalStart: plain.start, start, end, zone, status, details };
};

const isEmpty = (details: SessionDetails): boolean => Object.keys(details).length === 0;

/** How far from the window the original of a changed session may lie. Milliseconds. */
const reachOf = ({ moveMs = 0, durationMinutes = 0 }: SessionDetails): number =>
  moveMs === 0 && durationMinutes === 0 ? 0 : Math.abs(moveMs) + durationMinutes * minute + dayMs;

/** A moved session may begin when another does: then the one that the schedule has first comes first. */
const bySoonest = (a: Session, b: Session): number => a.start - b.start || a.originalStart - b.originalStart;

/** Sessions that were in order before the clock moved some of them by a day at most. */
function* inOrder(sessions: Iterable<Session>): Generator<Session, void> {
  let waiting: Session[] = [];
  for (const session of sessions) {
    const due = session.start - 2 * dayMs;
    waiting.push(session);
    waiting.sort(bySoonest);
    yield* waiting.filter(({ start }) => start < due);
    waiting = waiting.filter(({ start }) => start >= due);
  }
  yield* waiting;
}

interface Window {
  readonly from: number;
  readonly to: number;
}

const isWithin = ({ start, end }: PlainSession, { from, to }: Window): boolean => start < to && end > from;

function* ofSegment(
  content: Scheduled,
  zone: Zone,
  { from, to, details }: Segment,
  window: Window,
  isSingle: (originalStart: number) => boolean,
): Generator<Session, void> {
  const reach = reachOf(details);
  const first = Math.max(window.from - reach, from);
  const last = Math.min(window.to + reach, to);
  // A session that starts before the next change may last beyond it.
  if (from >= last) return;
  for (const plain of plainSessions(content, first, last, zone)) {
    if (plain.start < from || plain.start >= to || isSingle(plain.start)) continue;
    const session = isEmpty(details) ? asScheduled(plain, zone) : changed(plain, content, zone, details);
    if (isWithin(session, window)) yield session;
  }
}

/** Returns the session that the schedule has at exactly this moment, as it is with all changes. */
export const sessionAt = ({ content, sessionChanges }: WithSessions, originalStart: number): Session | undefined => {
  const zone = zoneOf(content);
  for (const plain of plainSessions(content, originalStart, originalStart + 1, zone)) {
    if (plain.start !== originalStart) continue;
    if (!sessionChanges || sessionChanges.length === 0) return asScheduled(plain, zone);
    const { singles, segments } = sortedChanges(sessionChanges);
    const segment = segments.find(({ from, to }) => from <= originalStart && originalStart < to);
    const details = singles.get(originalStart) ?? segment?.details ?? {};
    return isEmpty(details) ? asScheduled(plain, zone) : changed(plain, content, zone, details);
  }
  return undefined;
};

function* withChanges(listing: WithSessions, zone: Zone, window: Window): Generator<Session, void> {
  const { singles, segments } = sortedChanges(listing.sessionChanges ?? []);
  const isSingle = (originalStart: number): boolean => singles.has(originalStart);
  const near = [...singles.keys()].filter(
    (start) => start < window.to + farthestMoveMs && start > window.from - longestPastMs,
  );
  const alone = near
    .flatMap((start) => sessionAt(listing, start) ?? [])
    .filter((session) => isWithin(session, window))
    .sort(bySoonest);
  const streams = segments.map((segment) => inOrder(ofSegment(listing.content, zone, segment, window, isSingle)));
  yield* merged([...streams, inOrder(alone)], bySoonest);
}

/**
 * Returns the sessions of a listing that overlap [`from`, `to`) (milliseconds since the epoch), soonest first, cancelled ones
 * among them. Lazy: days beyond what the caller reads are never looked at.
 */
export function* sessionsOf(listing: WithSessions, from: number, to: number): Generator<Session, void> {
  const zone = zoneOf(listing.content);
  if (listing.sessionChanges && listing.sessionChanges.length > 0) {
    yield* withChanges(listing, zone, { from, to });
    return;
  }
  for (const plain of plainSessions(listing.content, from, to, zone)) yield asScheduled(plain, zone);
}

/** Returns whether a session that takes place has not ended at `now`, in milliseconds since the epoch. */
export const hasSessionAfter = (listing: WithSessions, now: number): boolean => {
  for (const session of sessionsOf(listing, now, Number.POSITIVE_INFINITY)) {
    if (session.status !== 'CANCELLED' && session.end > now) return true;
  }
  return false;
};

/** Returns whether a listing ever has a session, be it long past. */
export const hasAnySession = (content: Scheduled): boolean =>
  plainSessions(content, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY).next().done === false;
