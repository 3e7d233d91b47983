import type { ListingContent } from '../listing/content';
import { dayMs } from '../shared/time';
import { type Scheduled, zoneNameOf } from './listing-zone';
import { plainSessions } from './plain-sessions';
import { detailsAt, type SessionChange } from './session-changes';
import { sessionIdAt } from './session-id';
import { sessionIdOf, sessionsOf, type WithSessions } from './sessions';

/** Names what a change is for, by how far it may fill a listing. */
export type Room = 'CHANGE' | 'CANCEL_ONE' | 'CANCEL_MORE';

/**
 * Limits the changes that a listing keeps: an item and an answer hold them all, and each read pays for them. Some room is left to cancel,
 * and some of it to cancel all: nobody is to come for nothing. Letters are of JSON, each of which may take three bytes.
 */
const rooms: { readonly [Name in Room]: { readonly changes: number; readonly letters: number } } = {
  CHANGE: { changes: 300, letters: 25_000 },
  CANCEL_ONE: { changes: 330, letters: 27_000 },
  CANCEL_MORE: { changes: 360, letters: 30_000 },
};

/** Returns whether a listing can keep so many changes. */
export const canKeep = (changes: readonly SessionChange[], room: Room): boolean =>
  changes.length <= rooms[room].changes && JSON.stringify(changes).length <= rooms[room].letters;

/** Fields in one order: two that say the same are told alike, whoever wrote them down. */
const inOneOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** What dates follow from, as text that can be compared. A zone counts by its name, whether it was given or is its place's. */
const datesOf = (content: Scheduled): string => {
  const { dateTime, occurrences, schedules = [] } = content.when;
  const dates = [content.type, dateTime, occurrences, schedules, zoneNameOf(content), content.where.location];
  return JSON.stringify(dates, inOneOrder);
};

/** Returns whether two contents have the same sessions, as far as their schedules go. */
export const hasSameSessions = (a: Scheduled, b: Scheduled): boolean => datesOf(a) === datesOf(b);

/** Holds what decides which changes stay. */
type Content = Scheduled & Pick<ListingContent, 'price'>;
type Replaced = WithSessions & { readonly content: Content };

/** Changes are reckoned anew for sessions so far from now, past or to come: a place may be open for thousands of years. */
export const farthestMs = 20 * 366 * dayMs;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** When the schedule has sessions. */
const startsOf = (content: Scheduled, { from, to }: Stretch): ReadonlySet<number> =>
  new Set([...plainSessions(content, from, to)].map(({ start }) => start));

/** An amount of one currency is none of another. */
const withoutPrice = (changes: readonly SessionChange[]): readonly SessionChange[] =>
  changes.flatMap(({ price: _, ...change }): SessionChange[] =>
    Object.keys(change).every((name) => ['sessionId', 'scope', 'except'].includes(name)) ? [] : [change],
  );

/** What is changed of each session of a stretch that the new content has, too, soonest first. Lazy. */
function* ofEach(
  replaced: Replaced,
  starts: ReadonlySet<number>,
  { from, to }: Stretch,
): Generator<SessionChange, void> {
  for (const session of sessionsOf(replaced, from, to)) {
    if (!session.details || !starts.has(session.originalStart)) continue;
    const details = detailsAt(replaced.sessionChanges ?? [], session.originalStart);
    yield { sessionId: sessionIdOf(session), scope: 'THIS', ...details };
  }
}

/** The changes as they were made, of no session that is new. Lazy. */
function* asMade(replaced: Replaced, starts: ReadonlySet<number>, stretch: Stretch): Generator<SessionChange, void> {
  const known = startsOf(replaced.content, stretch);
  const added = new Set([...starts].filter((start) => !known.has(start)).map(sessionIdAt));
  for (const change of replaced.sessionChanges ?? []) {
    if (change.scope === 'THIS') {
      if (!added.has(change.sessionId)) yield change;
      continue;
    }
    const except = [...(change.except ?? []), ...[...added].filter((id) => id >= change.sessionId)];
    yield { ...change, ...(except.length > 0 && { except }) };
  }
}

/** Takes as many changes as a listing can keep; `isAll` says whether there were no more. */
const taken = (changes: Iterable<SessionChange>, room: Room) => {
  const most = rooms[room];
  const kept: SessionChange[] = [];
  let letters = 2;
  for (const change of changes) {
    letters += JSON.stringify(change).length + 1;
    if (kept.length === most.changes || letters > most.letters) return { kept, isAll: false };
    kept.push(change);
  }
  return { kept, isAll: true };
};

/**
 * Returns what stays of a listing's changes when a new version replaces it at `now` (milliseconds since the epoch): with the same
 * schedule all of them, with another those of each session that it has, too, as far as a listing can keep them and within twenty years. What was said of all
 * that follow was said of the schedule that there was: sessions that are new are as the new schedule has them. A price in another
 * currency goes.
 */
export const keptChanges = (before: Replaced, content: Content, now: number): readonly SessionChange[] => {
  const all = before.sessionChanges ?? [];
  const isSameMoney = before.content.price.currency === content.price.currency;
  const changes = isSameMoney ? all : withoutPrice(all);
  if (changes.length === 0 || hasSameSessions(before.content, content)) return changes;
  const replaced = { ...before, sessionChanges: changes };
  const stretch = { from: now - farthestMs, to: now + farthestMs };
  const starts = startsOf(content, stretch);
  const each = taken(ofEach(replaced, starts, stretch), 'CHANGE');
  if (each.isAll) return each.kept;
  const made = taken(asMade(replaced, starts, stretch), 'CANCEL_MORE');
  return made.isAll ? made.kept : taken(ofEach(replaced, starts, { ...stretch, from: now }), 'CHANGE').kept;
};
