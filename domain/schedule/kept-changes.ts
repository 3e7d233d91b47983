import type { ListingContent } from '../listing/content';
import { plainSessions } from './plain-sessions';
import { detailsAt, type SessionChange } from './session-changes';
import { sessionIdAt } from './session-id';
import { sessionIdOf, sessionsOf, type WithSessions } from './sessions';

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

const everything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/** When the schedule has sessions. */
const startsOf = (content: ListingContent): ReadonlySet<number> =>
  new Set([...plainSessions(content, ...everything)].map(({ start }) => start));

/** An amount of one currency is none of another. */
const withoutPrice = (changes: readonly SessionChange[]): readonly SessionChange[] =>
  changes.flatMap(({ price: _, ...change }): SessionChange[] =>
    Object.keys(change).every((name) => ['sessionId', 'scope', 'except'].includes(name)) ? [] : [change],
  );

/** What is changed of each session that ends after `from` and that the new content has, too. */
const ofEach = (replaced: Replaced, content: ListingContent, from: number): readonly SessionChange[] => {
  const kept: SessionChange[] = [];
  const starts = startsOf(content);
  for (const session of sessionsOf(replaced, from, Number.POSITIVE_INFINITY)) {
    if (!session.details || !starts.has(session.originalStart)) continue;
    const details = detailsAt(replaced.sessionChanges ?? [], session.originalStart);
    kept.push({ sessionId: sessionIdOf(session), scope: 'THIS', ...details });
  }
  return kept;
};

/** The changes as they were made, of no session that is new. */
const asMade = (replaced: Replaced, content: ListingContent): readonly SessionChange[] => {
  const changes = replaced.sessionChanges ?? [];
  const known = startsOf(replaced.content);
  const ids = [...startsOf(content)].filter((start) => !known.has(start)).map(sessionIdAt);
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
 * schedule all of them, with another those of each session that it has, too, as far as a listing can keep them. What was said of all
 * that follow was said of the schedule that there was: sessions that are new are as the new schedule has them. A price in another
 * currency goes.
 */
export const keptChanges = (before: Replaced, content: ListingContent, now: number): readonly SessionChange[] => {
  const all = before.sessionChanges ?? [];
  const isSameMoney = before.content.price.currency === content.price.currency;
  const changes = isSameMoney ? all : withoutPrice(all);
  if (changes.length === 0 || hasSameSessions(before.content, content)) return changes;
  const replaced = { ...before, sessionChanges: changes };
  for (const kept of [ofEach(replaced, content, Number.NEGATIVE_INFINITY), asMade(replaced, content)]) {
    if (canKeep(kept)) return kept;
  }
  return soonestOf(ofEach(replaced, content, now));
};
