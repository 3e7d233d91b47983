import type { Place } from '../shared/geo';
import { parseSessionId, type SessionId, sessionIdAt } from './session-id';

/** Holds what may differ in one session from its listing, and from what its schedule says. */
export interface SessionDetails {
  readonly cancelled?: true;
  /** From its original start, on the wall clock; milliseconds, negative for earlier. */
  readonly moveMs?: number;
  readonly durationMinutes?: number;
  readonly where?: Place;
  readonly capacity?: number;
  /** In the place of the listing's `price`: minor units of its currency. */
  readonly price?: { readonly from: number; readonly to: number };
  readonly reason?: string;
}

/**
 * Describes a change of one session, or of one and all that follow, known by its original start. A later change counts
 * more.
 */
export interface SessionChange extends SessionDetails {
  readonly sessionId: SessionId;
  readonly scope: 'THIS' | 'THIS_AND_FOLLOWING';
  /** Sessions that follow and that it is not of: they were over when it was made. */
  readonly except?: readonly SessionId[];
}

const detailsOf = ({ sessionId: _id, scope: _scope, except: _except, ...details }: SessionChange): SessionDetails =>
  details;

const startOf = ({ sessionId }: SessionChange): number => parseSessionId(sessionId) ?? Number.NaN;

const covers = (change: SessionChange, originalStart: number): boolean => {
  if (change.scope === 'THIS') return startOf(change) === originalStart;
  return startOf(change) <= originalStart && !change.except?.includes(sessionIdAt(originalStart));
};

/**
 * Returns what is changed of the session that originally starts at a moment (milliseconds since the epoch). Once it is cancelled, nothing
 * of it changes any more, not even why.
 */
export const detailsAt = (changes: readonly SessionChange[], originalStart: number): SessionDetails =>
  changes
    .filter((change) => covers(change, originalStart))
    .reduce<SessionDetails>((all, change) => (all.cancelled ? all : { ...all, ...detailsOf(change) }), {});

/** Spans original starts in [`from`, `to`), and says what is changed of each of their sessions. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly details: SessionDetails;
}

/** Changes laid out by time: single sessions, and the segments between changes of all that follow. */
export interface SortedChanges {
  readonly singles: ReadonlyMap<number, SessionDetails>;
  readonly segments: readonly Segment[];
}

const sortChanges = (changes: readonly SessionChange[]): SortedChanges => {
  const following = changes.filter(({ scope }) => scope === 'THIS_AND_FOLLOWING');
  const starts = [...new Set([Number.NEGATIVE_INFINITY, ...following.map(startOf)])].sort((a, b) => a - b);
  const singles = new Set([
    ...changes.filter(({ scope }) => scope === 'THIS').map(startOf),
    ...following.flatMap(({ except = [] }) => except.map((id) => parseSessionId(id) ?? Number.NaN)),
  ]);
  const ofAll = following.map(({ except: _, ...change }) => change);
  return {
    singles: new Map([...singles].map((start) => [start, detailsAt(changes, start)])),
    segments: starts.map((from, index) => ({
      from,
      to: starts[index + 1] ?? Number.POSITIVE_INFINITY,
      details: detailsAt(ofAll, from),
    })),
  };
};

const sorted = new WeakMap<readonly SessionChange[], SortedChanges>();

/** Returns the changes of a listing laid out by time; worked out once for each list. */
export const sortedChanges = (changes: readonly SessionChange[]): SortedChanges => {
  const known = sorted.get(changes) ?? sortChanges(changes);
  sorted.set(changes, known);
  return known;
};
