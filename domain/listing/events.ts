import type { SessionChange } from '../schedule/session-changes';
import type { SessionId } from '../schedule/session-id';
import type { OfOrganiser } from '../shared/happened';
import type { ListingId } from '../shared/ids';
import { type Listing, newVersionOf, type Published } from './listing';

interface OfListing extends OfOrganiser {
  readonly listingId: ListingId;
  /** The revision of the listing with which it happened. */
  readonly revision: number;
}

export interface ThingToDoSubmitted extends OfListing {
  readonly type: 'ThingToDoSubmitted';
  readonly name: string;
  readonly newVersionOf?: ListingId;
}

/** Tells of the first publication and of every new version alike. */
export interface ThingToDoPublished extends OfListing {
  readonly type: 'ThingToDoPublished';
  readonly name: string;
  /** It was published before under another name, or at another place. */
  readonly isElsewhere?: true;
}

export interface ThingToDoRejected extends OfListing {
  readonly type: 'ThingToDoRejected';
  readonly name: string;
  readonly reasons: readonly string[];
}

export interface ThingToDoWithdrawn extends OfListing {
  readonly type: 'ThingToDoWithdrawn';
}

interface OfSession extends OfListing {
  readonly sessionId: SessionId;
  readonly scope: SessionChange['scope'];
}

/** Tells of one session, or of it and all that follow. */
export interface SessionChanged extends OfSession {
  readonly type: 'SessionChanged';
  /** It takes place somewhere else. */
  readonly isElsewhere?: true;
}

/** Tells of one session, or of it and all that follow. */
export interface SessionCancelled extends OfSession {
  readonly type: 'SessionCancelled';
}

export type ListingEvent =
  | ThingToDoSubmitted
  | ThingToDoPublished
  | ThingToDoRejected
  | ThingToDoWithdrawn
  | SessionChanged
  | SessionCancelled;

const wasPublished = (before: Listing | undefined, publication: number): boolean =>
  before?.status === 'PUBLISHED' && before.publication === publication;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isIn = (changes: readonly SessionChange[], change: SessionChange): boolean =>
  changes.some((one) => isSame(one, change));

/** What one act changed of the sessions of a listing that was published before and is. */
const madeChanges = (before: Listing | undefined, after: Listing): readonly SessionChange[] => {
  if (before?.status !== 'PUBLISHED' || after.status !== 'PUBLISHED') return [];
  const known = before.sessionChanges ?? [];
  return (after.sessionChanges ?? []).filter((change) => !isIn(known, change));
};

type Common<Type extends ListingEvent['type']> = Omit<OfListing, 'id'> & { readonly id: string; readonly type: Type };

const common = <Type extends ListingEvent['type']>(type: Type, after: Listing): Common<Type> => ({
  id: `${type}-${after.id}-${after.revision}`,
  type,
  occurredAt: after.updatedAt,
  organiserId: after.organiserId,
  listingId: after.id,
  revision: after.revision,
});

/** Whether a change says another place than was said of the same sessions before. */
const takesPlaceElsewhere = (before: Listing | undefined, { sessionId, scope, where }: SessionChange): boolean => {
  const known = before?.status === 'PUBLISHED' ? (before.sessionChanges ?? []) : [];
  const former = known.find((one) => one.sessionId === sessionId && one.scope === scope);
  return !isSame(former?.where, where);
};

/** One for each change, since one act may say something of a stretch of sessions and of single ones beside it. */
const ofSessions = (before: Listing | undefined, after: Listing): ListingEvent[] =>
  madeChanges(before, after).map((change) => {
    const { cancelled, sessionId, scope } = change;
    const event = common(cancelled ? 'SessionCancelled' : 'SessionChanged', after);
    const isElsewhere = event.type === 'SessionChanged' && takesPlaceElsewhere(before, change);
    return { ...event, id: `${event.id}-${sessionId}`, sessionId, scope, ...(isElsewhere && { isElsewhere }) };
  });

/** Whether a publication is called otherwise, or takes place somewhere else, than the one before. */
const isRenamedOrMoved = (before: Listing | undefined, after: Published): boolean =>
  before?.status === 'PUBLISHED' &&
  (before.content.name !== after.content.name || !isSame(before.content.where, after.content.where));

const published = (before: Listing | undefined, after: Published): ThingToDoPublished => ({
  ...common('ThingToDoPublished', after),
  name: after.content.name,
  ...(isRenamedOrMoved(before, after) && { isElsewhere: true }),
});

const ofStatus = (before: Listing | undefined, after: Listing): ListingEvent[] => {
  if (after.status === 'PENDING') {
    const replaced = newVersionOf(after);
    const { name } = after.content;
    return [{ ...common('ThingToDoSubmitted', after), name, ...(replaced && { newVersionOf: replaced }) }];
  }
  if (after.status === 'PUBLISHED') return [published(before, after)];
  if (after.status === 'REJECTED') {
    const { content, rejectionReasons } = after;
    return [{ ...common('ThingToDoRejected', after), name: content.name, reasons: rejectionReasons }];
  }
  return after.status === 'WITHDRAWN' ? [common('ThingToDoWithdrawn', after)] : [];
};

/**
 * Returns what a change of one stored listing means to the rest of the system. The event follows from the two states
 * alone, so it costs no write of its own, cannot get lost, and its id (listing and revision) is the same at every
 * delivery.
 */
export const eventsOfListing = (before: Listing | undefined, after: Listing): ListingEvent[] => {
  if (before && before.revision >= after.revision) return [];
  const isNew =
    after.status === 'PUBLISHED' ? !wasPublished(before, after.publication) : before?.status !== after.status;
  return isNew ? ofStatus(before, after) : ofSessions(before, after);
};
