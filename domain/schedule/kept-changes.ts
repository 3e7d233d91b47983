import type { ListingContent } from '../listing/content';
import { detailsAt, type SessionChange } from './session-changes';
import { sessionAt, sessionIdOf, sessionsOf, type WithSessions } from './sessions';

/** Limits the changes that a listing keeps: an item holds them all, and each read pays for them. */
export const maxSessionChanges = 300;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Returns whether two contents have the same sessions, as far as their schedules go. */
export const hasSameSessions = (a: ListingContent, b: ListingContent): boolean =>
  a.type === b.type && isSame(a.when, b.when) && isSame(a.where.location, b.where.location);

/**
 * Returns what stays of a listing's changes when a new version replaces it at `now` (milliseconds since the epoch): with the same
 * schedule all of them, with another those of each session to come that it has, too. What was said of all that follow was said of
 * the schedule that there was: sessions that are new are as the new schedule has them.
 */
export const keptChanges = (
  replaced: WithSessions & { readonly content: ListingContent },
  content: ListingContent,
  now: number,
): readonly SessionChange[] => {
  const changes = replaced.sessionChanges ?? [];
  if (changes.length === 0 || hasSameSessions(replaced.content, content)) return changes;
  const kept: SessionChange[] = [];
  for (const session of sessionsOf(replaced, now, Number.POSITIVE_INFINITY)) {
    if (kept.length === maxSessionChanges) break;
    if (!session.details || !sessionAt({ content }, session.originalStart)) continue;
    const details = detailsAt(changes, session.originalStart);
    kept.push({ sessionId: sessionIdOf(session), scope: 'THIS', ...details });
  }
  return kept;
};
