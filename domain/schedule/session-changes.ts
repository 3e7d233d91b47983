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

/** Ids sort by time: to read the moment out of one, for each change and each session, would take far longer. */
const covers = ({ sessionId, scope, except }: SessionChange, id: SessionId): boolean =>
  scope === 'THIS' ? sessionId === id : sessionId <= id && !except?.includes(id);

const together = (changes: readonly SessionChange[]): SessionDetails =>
  changes.reduce<SessionDetails>((all, change) => (all.cancelled ? all : { ...all, ...detailsOf(change) }), {});

/**
 * Returns what is changed of the session that originally starts at a moment (milliseconds since the epoch). Once it is cancelled, nothing
 * of it changes any more, not even why.
 */
export const detailsAt = (changes: readonly SessionChange[], originalStart: number): SessionDetails => {
  const id = sessionIdAt(originalStart);
  return together(changes.filter((change) => covers(change, id)));
};

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

interface Placed {
  readonly change: SessionChange;
  readonly place: number;
}

const isOfFollowing = ({ scope }: SessionChange): boolean => scope === 'THIS_AND_FOLLOWING';

/** Changes of one session each, by its id, in the order in which they were made. */
const ownChanges = (placed: readonly Placed[]): ReadonlyMap<SessionId, readonly Placed[]> => {
  const own = new Map<SessionId, Placed[]>();
  for (const one of placed) {
    const { sessionId } = one.change;
    if (!isOfFollowing(one.change)) own.set(sessionId, [...(own.get(sessionId) ?? []), one]);
  }
  return own;
};

/** Each session that something is said of alone, or that is left out. Looks for no session through the changes of all others. */
const singlesOf = (changes: readonly SessionChange[]): ReadonlyMap<number, SessionDetails> => {
  const placed = changes.map((change, place) => ({ change, place }));
  const following = placed.filter(({ change }) => isOfFollowing(change));
  const own = ownChanges(placed);
  const ids = new Set([...own.keys(), ...following.flatMap(({ change }) => change.except ?? [])]);
  const detailsOfId = (id: SessionId): SessionDetails => {
    const all = [...(own.get(id) ?? []), ...following.filter(({ change }) => covers(change, id))];
    return together(all.sort((a, b) => a.place - b.place).map(({ change }) => change));
  };
  return new Map([...ids].map((id) => [parseSessionId(id) ?? Number.NaN, detailsOfId(id)]));
};

const sortChanges = (changes: readonly SessionChange[]): SortedChanges => {
  const ofAll = changes.filter(isOfFollowing).map(({ except: _, ...change }) => change);
  const starts = [...new Set(ofAll.map(startOf))].sort((a, b) => a - b);
  return {
    singles: singlesOf(changes),
    segments: [Number.NEGATIVE_INFINITY, ...starts].map((from, index) => ({
      from,
      to: starts[index] ?? Number.POSITIVE_INFINITY,
      details: Number.isFinite(from) ? detailsAt(ofAll, from) : {},
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
