import type { ListingContent } from '../listing/content';
import { farthestMs, keptChanges } from './kept-changes';
import { type Session, sessionsOf, type WithSessions } from './sessions';

/** Holds a session before and after. */
export interface SessionDifference {
  readonly before: Session;
  readonly after: Session;
}

/** Tells what a new version would do to the sessions to come, each soonest first. */
export interface SessionsPreview {
  readonly appearing: readonly Session[];
  readonly changing: readonly SessionDifference[];
  readonly vanishing: readonly Session[];
}

type WithContent = WithSessions & { readonly content: ListingContent };

const byId = (listing: WithSessions, now: number): ReadonlyMap<number, Session> =>
  new Map([...sessionsOf(listing, now, now + farthestMs)].map((session) => [session.originalStart, session]));

/** What a family sees of a session, as text that can be compared. */
const shownOf = (
  { start, end, status, zone, details }: Session,
  { where, price, priceKind, capacity }: ListingContent,
) =>
  JSON.stringify([
    start,
    end,
    status,
    zone.name,
    details?.where ?? where,
    details?.price ?? { from: price.from, to: price.to },
    price.currency,
    priceKind,
    details?.capacity ?? capacity,
  ]);

const takesPlace = ({ status }: Session): boolean => status !== 'CANCELLED';

/**
 * Returns which sessions that have not ended at `now` (milliseconds since the epoch) appear, change and vanish when `content` replaces
 * a listing, within twenty years. A session is known by its original start. One that takes place neither before nor after is none of them:
 * it is cancelled already, and families lose nothing more.
 */
export const previewOf = (replaced: WithContent, content: ListingContent, now: number): SessionsPreview => {
  const before = byId(replaced, now);
  const after = byId({ content, sessionChanges: keptChanges(replaced, content, now) }, now);
  return {
    appearing: [...after.values()].filter((session) => takesPlace(session) && !before.has(session.originalStart)),
    vanishing: [...before.values()].filter((session) => takesPlace(session) && !after.has(session.originalStart)),
    changing: [...after.values()].flatMap((session) => {
      const known = before.get(session.originalStart);
      if (!known || !(takesPlace(known) || takesPlace(session))) return [];
      return shownOf(known, replaced.content) === shownOf(session, content) ? [] : [{ before: known, after: session }];
    }),
  };
};
