import { dayMs } from '../shared/time';
import { plainSessions } from './plain-sessions';
import { sessionsOf, type WithSessions } from './sessions';

/** Says which sessions a change is of, by their original starts (milliseconds since the epoch). */
export interface ChangedStretch {
  /** Sessions that change one by one. */
  readonly alone: readonly number[];
  /** All from one on change, but for those of them that are over. */
  readonly following?: { readonly from: number; readonly except: readonly number[] };
}

/** Returns how far sessions of a listing are from where the schedule has them, at most. Milliseconds. */
export const reachOf = ({ sessionChanges = [] }: WithSessions): number =>
  sessionChanges.reduce((farthest, { moveMs = 0 }) => Math.max(farthest, Math.abs(moveMs)), 0) + dayMs;

/** Returns the original start of the first session, by the schedule, that has not ended; a session may have been moved behind it. */
export const firstOpen = (listing: WithSessions, now: number): number => {
  let first = Number.POSITIVE_INFINITY;
  const reach = reachOf(listing);
  for (const { start, originalStart } of sessionsOf(listing, now, Number.POSITIVE_INFINITY)) {
    if (start - reach > first) break;
    first = Math.min(first, originalStart);
  }
  return first;
};

/** Sessions from `first` on that are over: they were moved to before `now`, or are shorter than one that goes on. */
const overFrom = (listing: WithSessions, first: number, now: number): readonly number[] =>
  [...sessionsOf(listing, first - reachOf(listing), now)]
    .filter(({ originalStart, end }) => originalStart >= first && end <= now)
    .map(({ originalStart }) => originalStart);

const openBetween = (listing: WithSessions, first: number, last: number, now: number): readonly number[] =>
  [...sessionsOf(listing, now, last + reachOf(listing))]
    .filter(({ originalStart, status }) => originalStart >= first && originalStart < last && status !== 'CANCELLED')
    .map(({ originalStart }) => originalStart);

const nextAfter = ({ content }: WithSessions, last: number): number | undefined => {
  for (const { start } of plainSessions(content, last, Number.POSITIVE_INFINITY)) if (start > last) return start;
  return undefined;
};

/**
 * Returns the sessions from `first` on, by the schedule, that have not ended at `now`: in the fewer words, since a listing keeps them
 * all. Milliseconds since the epoch.
 */
export const openFrom = (listing: WithSessions, first: number, now: number): ChangedStretch => {
  const over = overFrom(listing, first, now);
  if (over.length === 0) return { alone: [], following: { from: first, except: [] } };
  const last = over.reduce((latest, start) => Math.max(latest, start), first);
  const alone = openBetween(listing, first, last, now);
  if (alone.length > over.length) return { alone: [], following: { from: first, except: over } };
  const from = nextAfter(listing, last);
  return { alone, ...(from !== undefined && { following: { from, except: [] } }) };
};
