import { type Published } from '../listing/listing';
import { type InvalidInput, invalidInput } from '../shared/faults';
import { err, ok, type Result } from '../shared/result';
import { dayMs } from '../shared/time';
import { maxSessionChanges } from './kept-changes';
import { zoneOf } from './listing-zone';
import { type LocalTime, wallOf } from './local-time';
import { plainSessions } from './plain-sessions';
import { detailsAt, type SessionChange, type SessionDetails } from './session-changes';
import { parseSessionId, type SessionId, sessionIdAt } from './session-id';
import { maxMoveDays, type Session, sessionAt } from './sessions';
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

const isPartOf = (details: SessionDetails, whole: SessionDetails): boolean =>
  Object.keys(details).every((name) => name in whole);

const isRedundant = (earlier: SessionChange, later: SessionChange): boolean => {
  const { sessionId, scope, ...details } = earlier;
  return later.scope === 'THIS'
    ? scope === 'THIS' && sessionId === later.sessionId
    : sessionId >= later.sessionId && isPartOf(details, later);
};

/** Adds a change, and lets go of earlier ones that it says all of anew. */
const added = (changes: readonly SessionChange[], change: SessionChange): readonly SessionChange[] => [
  ...changes.filter((earlier) => !isRedundant(earlier, change)),
  change,
];

const ofOne = (changes: readonly SessionChange[], originalStart: number, details: SessionDetails): SessionChange => ({
  sessionId: sessionIdAt(originalStart),
  scope: 'THIS',
  ...detailsAt(changes, originalStart),
  ...details,
});

/** Sessions that the schedule had before a moment, and that were moved behind it. */
const movedBehind = (listing: Published, first: number, now: number): readonly number[] =>
  (listing.sessionChanges ?? [])
    .filter(({ scope }) => scope === 'THIS')
    .map(({ sessionId }) => parseSessionId(sessionId) ?? Number.NaN)
    .filter((start) => {
      const session = start < first ? sessionAt(listing, start) : undefined;
      return session !== undefined && session.end > now && session.status !== 'CANCELLED';
    });

const withDetails = (
  listing: Published,
  { sessionId, scope, now }: Asked,
  details: SessionDetails,
): readonly SessionChange[] => {
  const changes = listing.sessionChanges ?? [];
  const original = parseSessionId(sessionId) ?? Number.NaN;
  if (scope === 'THIS') return added(changes, ofOne(changes, original, details));
  if (scope === 'THIS_AND_FOLLOWING') return added(changes, { sessionId, scope, ...details });
  const soonest = plainSessions(listing.content, now, Number.POSITIVE_INFINITY).next();
  const first = Math.min(original, soonest.done ? original : soonest.value.start);
  const following = added(changes, { sessionId: sessionIdAt(first), scope: 'THIS_AND_FOLLOWING', ...details });
  return movedBehind(listing, first, now).reduce<readonly SessionChange[]>(
    (all, start) => added(all, ofOne(all, start, details)),
    following,
  );
};

/** Letters of JSON, each of which may take three bytes: an item and an answer hold a listing whole. */
const maxChangeLetters = 25_000;

const limited = (changes: readonly SessionChange[]): Result<readonly SessionChange[], TooManySessionChanges> =>
  changes.length > maxSessionChanges || JSON.stringify(changes).length > maxChangeLetters
    ? err({ code: 'TooManySessionChanges' })
    : ok(changes);

const changedOf = ({ start, ...rest }: AskedChange, listing: Published, { originalStart }: Session): SessionDetails => {
  if (start === undefined) return rest;
  const zone = zoneOf(listing.content);
  return { ...rest, moveMs: wallOf(start) - toWall(zone, originalStart) };
};

const startFault = ({ moveMs = 0 }: SessionDetails, changed: Session | undefined, now: number): string | undefined => {
  if (Math.abs(moveMs) > maxMoveDays * dayMs) return 'is more than a year from when the schedule has it';
  return changed && changed.end <= now ? 'is over already' : undefined;
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
  const sessionChanges = withDetails(listing, asked, details);
  const fault = startFault(details, sessionAt({ ...listing, sessionChanges }, session.value.originalStart), asked.now);
  if (fault === undefined) return limited(sessionChanges);
  return err(invalidInput([{ path: change.start === undefined ? 'durationMinutes' : 'start', message: fault }]));
};

/** Returns the changes of a listing with one that cancels: none where all that is asked is cancelled already. */
export const cancelSession = (
  listing: Published,
  asked: Asked,
  reason: string | undefined,
): Result<readonly SessionChange[], Exclude<SessionRefusal, InvalidInput>> => {
  const session = openSession(listing, asked);
  if (!session.ok) return session;
  const isDone = session.value.status === 'CANCELLED' && asked.scope === 'THIS';
  if (isDone) return ok(listing.sessionChanges ?? []);
  return limited(withDetails(listing, asked, { cancelled: true, ...(reason !== undefined && { reason }) }));
};
