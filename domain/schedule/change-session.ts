import { type Published } from '../listing/listing';
import { type InvalidInput, invalidInput } from '../shared/faults';
import { err, ok, type Result } from '../shared/result';
import { dayMs } from '../shared/time';
import { added, withoutWhatIsCancelled } from './added-changes';
import { type ChangedStretch, firstOpen, openFrom, reachOf } from './changed-stretch';
import { canKeep, type Room } from './kept-changes';
import { zoneOf } from './listing-zone';
import { type LocalTime, wallOf } from './local-time';
import { detailsAt, type SessionChange, type SessionDetails } from './session-changes';
import { parseSessionId, type SessionId, sessionIdAt } from './session-id';
import { maxMoveDays, type Session, sessionAt, sessionsOf } from './sessions';
import { toWall } from './zone';

export const sessionScopes = ['THIS', 'THIS_AND_FOLLOWING', 'ALL'] as const;
/** Says which sessions change. `ALL`: all that have not ended. What is over stays as it was. */
export type SessionScope = (typeof sessionScopes)[number];

/** Says that the schedule has no session of this id. */
export interface SessionNotFound {
  readonly code: 'SessionNotFound';
}

/** Says that the session has ended, or was cancelled: nothing of it changes any more. */
export interface SessionClosed {
  readonly code: 'SessionClosed';
  readonly why: 'CANCELLED' | 'OVER';
}

/** Says that the listing keeps as many changes of sessions as it can. */
export interface TooManySessionChanges {
  readonly code: 'TooManySessionChanges';
}

export type SessionRefusal = InvalidInput | SessionClosed | SessionNotFound | TooManySessionChanges;

/** Holds what an organiser asks to change: `start` is local. */
export interface AskedChange extends Omit<SessionDetails, 'moveMs' | 'cancelled'> {
  readonly start?: LocalTime;
}

interface Asked {
  readonly sessionId: SessionId;
  readonly scope: SessionScope;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const openSession = (
  listing: Published,
  { sessionId, now }: Asked,
): Result<Session, SessionClosed | SessionNotFound> => {
  const session = sessionAt(listing, parseSessionId(sessionId) ?? Number.NaN);
  if (!session) return err({ code: 'SessionNotFound' });
  return session.end > now ? ok(session) : err({ code: 'SessionClosed', why: 'OVER' });
};

const ofOne = (changes: readonly SessionChange[], originalStart: number, details: SessionDetails): SessionChange => ({
  sessionId: sessionIdAt(originalStart),
  scope: 'THIS',
  ...detailsAt(changes, originalStart),
  ...details,
});

const ofFollowing = (
  { from, except }: NonNullable<ChangedStretch['following']>,
  details: SessionDetails,
): SessionChange => ({
  sessionId: sessionIdAt(from),
  scope: 'THIS_AND_FOLLOWING',
  ...(except.length > 0 && { except: except.map(sessionIdAt) }),
  ...details,
});

/** The sessions that are asked for. What is over is none of them, wherever it stands in the schedule. */
const stretchOf = (listing: Published, { sessionId, scope, now }: Asked): ChangedStretch => {
  const original = parseSessionId(sessionId) ?? Number.NaN;
  if (scope === 'THIS') return { alone: [original] };
  return openFrom(listing, scope === 'ALL' ? Math.min(original, firstOpen(listing, now)) : original, now);
};

const withDetails = (
  { sessionChanges = [] }: Published,
  { alone, following }: ChangedStretch,
  details: SessionDetails,
): readonly SessionChange[] => {
  const changes = following ? added(sessionChanges, ofFollowing(following, details)) : sessionChanges;
  return alone.reduce((all, start) => added(all, ofOne(all, start, details)), changes);
};

const limited = (
  changes: readonly SessionChange[],
  room: Room,
): Result<readonly SessionChange[], TooManySessionChanges> => {
  if (canKeep(changes, 'CHANGE')) return ok(changes);
  const needed = withoutWhatIsCancelled(changes);
  return canKeep(needed, room) ? ok(needed) : err({ code: 'TooManySessionChanges' });
};

const changedOf = ({ start, ...rest }: AskedChange, listing: Published, { originalStart }: Session): SessionDetails => {
  if (start === undefined) return rest;
  const zone = zoneOf(listing.content);
  return { ...rest, moveMs: wallOf(start) - toWall(zone, originalStart) };
};

/** Whether a session that has not ended would be over with these changes, as they move sessions or leave them where they are. */
const endsOne = (
  listing: Published,
  sessionChanges: readonly SessionChange[],
  moveMs: number | undefined,
  now: number,
): boolean => {
  // What begins later, or would, is not over.
  const last = moveMs === undefined ? Number.POSITIVE_INFINITY : now - moveMs + dayMs;
  const until = moveMs === undefined ? now + 1 : last + reachOf(listing);
  for (const { originalStart, status } of sessionsOf(listing, now, until)) {
    if (status === 'CANCELLED' || originalStart > last) continue;
    const changed = sessionAt({ ...listing, sessionChanges }, originalStart);
    if (changed && changed.end <= now) return true;
  }
  return false;
};

/** Holds a change that was worked out, and of which session it was asked. */
interface WorkedOut {
  readonly originalStart: number;
  readonly details: SessionDetails;
  readonly sessionChanges: readonly SessionChange[];
}

/** Why sessions cannot be at other times: nothing that is to come is over because others move. */
const timeFault = (listing: Published, worked: WorkedOut, now: number): string | undefined => {
  const { originalStart, details, sessionChanges } = worked;
  const { moveMs, durationMinutes } = details;
  if (moveMs === undefined && durationMinutes === undefined) return undefined;
  if (Math.abs(moveMs ?? 0) > maxMoveDays * dayMs) return 'is more than a year from when the schedule has it';
  const changed = sessionAt({ ...listing, sessionChanges }, originalStart);
  if (changed && changed.end <= now) return 'is over already';
  return endsOne(listing, sessionChanges, moveMs, now)
    ? 'has another session be over already: change fewer of them'
    : undefined;
};

/** Returns the changes of a listing with one more: of one session, of it and all that follow, or of all that have not ended. */
export const changeSession = (
  listing: Published,
  asked: Asked,
  change: AskedChange,
): Result<readonly SessionChange[], SessionRefusal> => {
  const session = openSession(listing, asked);
  if (!session.ok) return session;
  if (session.value.status === 'CANCELLED') return err({ code: 'SessionClosed', why: 'CANCELLED' });
  const details = changedOf(change, listing, session.value);
  const sessionChanges = withDetails(listing, stretchOf(listing, asked), details);
  const fault = timeFault(listing, { ...session.value, details, sessionChanges }, asked.now);
  if (fault === undefined) return limited(sessionChanges, 'CHANGE');
  return err(invalidInput([{ path: change.start === undefined ? 'durationMinutes' : 'start', message: fault }]));
};

/** Whether all that is asked is cancelled already. */
const isCancelled = (listing: Published, { alone, following }: ChangedStretch, now: number): boolean => {
  const from = following?.from ?? Number.POSITIVE_INFINITY;
  for (const { originalStart, status } of sessionsOf(listing, now, Number.POSITIVE_INFINITY)) {
    if (status !== 'CANCELLED' && (originalStart >= from || alone.includes(originalStart))) return false;
  }
  return true;
};

/** Returns the changes of a listing with one that cancels: none where all that is asked is cancelled already. */
export const cancelSession = (
  listing: Published,
  asked: Asked,
  reason: string | undefined,
): Result<readonly SessionChange[], Exclude<SessionRefusal, InvalidInput>> => {
  const session = openSession(listing, asked);
  if (!session.ok) return session;
  const stretch = stretchOf(listing, asked);
  if (isCancelled(listing, stretch, asked.now)) return ok(listing.sessionChanges ?? []);
  const changes = withDetails(listing, stretch, { cancelled: true, ...(reason !== undefined && { reason }) });
  return limited(changes, asked.scope === 'THIS' ? 'CANCEL_ONE' : 'CANCEL_MORE');
};
