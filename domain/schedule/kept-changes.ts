import type { ListingContent } from '../listing/content';
import { plainSessions } from './plain-sessions';
import { detailsAt, type SessionChange } from './session-changes';
import { sessionIdAt } from './session-id';
import { longestPastMs, sessionIdOf, sessionsOf, type WithSessions } from './sessions';

/** Limits the changes that a listing keeps: an item holds them all, and each read pays for them. */
const maxSessionChanges = 300;

/** Letters of JSON, each of which may take three bytes: an item and an answer hold a listing whole. */
const maxChangeLetters = 25_000;

/** Returns whether a listing can keep so many changes. */
export const canKeep = (changes: readonly SessionChange[]): boolean =>
  changes.length <= maxSessionChanges && JSON.stringify(changes).length <= maxChangeLetters;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Returns whether two contents have the same sessions, as far as their schedules go. */
export const hasSameSessions = (a: ListingContent, b: ListingContent): boolean =>
  a.type === b.type && isSame(a.when, b.when) && isSame(a.where.location, b.where.location);

type Replaced = WithSessions & { readonly content: ListingContent };

/** When the schedule has sessions that may not have ended. */
const startsOf = (content: ListingContent, now: number): ReadonlySet<number> =>
  new Set([...plainSessions(content, now - longestPastMs, Number.POSITIVE_INFINITY)].map(({ start }) => start));

/** What is changed of each session to come that the new content has, too. */
const ofEach = (replaced: Replaced, content: ListingContent, now: number): readonly SessionChange[] => {
  const kept: SessionChange[] = [];
  const starts = startsOf(content, now);
  for (const session of sessionsOf(replaced, now, Number.POSITIVE_INFINITY)) {
    if (!session.details || !starts.has(session.originalStart)) continue;
    const details = detailsAt(replaced.sessionChanges ?? [], session.originalStart);
    kept.push({ sessionId: sessionIdOf(session), scope: 'THIS', ...details });
  }
  return kept;
};

/** The changes as they were made, of no session that is new. */
const asMade = (replaced: Replaced, content: ListingContent, now: number): readonly SessionChange[] => {
  const changes = replaced.sessionChanges ?? [];
  const known = startsOf(replaced.content, now);
  const ids = [...startsOf(content, now)].filter((start) => !known.has(start)).map(sessionIdAt);
  return changes.flatMap((change): SessionChange[] => {
    if (change.scope === 'THIS') return ids.includes(change.sessionId) ? [] : [change];
    const except = [...(change.except ?? []), ...ids.filter((id) => id >= change.sessionId)];
    return [{ ...change, ...(except.length > 0 && { except }) }];
  });
};

/** As many as a listing can keep, soonest first. */
const soonestOf = (changes: readonly SessionChange[]): readonly SessionChange[] => {
  const kept: SessionChange[] = [];
  let letters = 2;
  for (const change of changes) {
    letters += JSON.stringify(change).length + 1;
    if (kept.length === maxSessionChanges || letters > maxChangeLetters) break;
    kept.push(change);
  }
  return kept;
};

/**
 * Returns what stays of a listing's changes when a new version replaces it at `now` (milliseconds since the epoch): with the same
 * schedule all of them, with another those of each session to come that it has, too, as far as a listing can keep them. What was said
 * of all that follow was said of the schedule that there was: sessions that are new are as the new schedule has them.
 */
export const keptChanges = (replaced: Replaced, content: ListingContent, now: number): readonly SessionChange[] => {
  const changes = replaced.sessionChanges ?? [];
  if (changes.length === 0 || hasSameSessions(replaced.content, content)) return changes;
  const each = ofEach(replaced, content, now);
  if (canKeep(each)) return each;
  const made = asMade(replaced, content, now);
  return canKeep(made) ? made : soonestOf(each);
};
