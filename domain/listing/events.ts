import type { SessionChange } from '../schedule/session-changes';
import type { SessionId } from '../schedule/session-id';
import { type Happened } from '../shared/happened';
import type { ListingId } from '../shared/ids';
import { type Listing, newVersionOf } from './listing';

interface OfListing extends Happened {
  readonly listingId: ListingId;
  /** The revision of the listing with which it happened. */
  readonly revision: number;
}

export interface ThingToDoSubmitted extends OfListing {
  readonly type: 'ThingToDoSubmitted';
  readonly name: string;
  readonly newVersionOf?: ListingId;
}

/** First publication and every new version alike. */
export interface ThingToDoPublished extends OfListing {
  readonly type: 'ThingToDoPublished';
  readonly name: string;
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

/** Of one session, or of it and all that follow. */
export interface SessionChanged extends OfSession {
  readonly type: 'SessionChanged';
}

/** Of one session, or of it and all that follow. */
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

const isIn = (changes: readonly SessionChange[], change: SessionChange): boolean => {
  const text = JSON.stringify(change);
  return changes.some((one) => JSON.stringify(one) === text);
};

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

/** One for each change, since one act may say something of a stretch of sessions and of single ones beside it. */
const ofSessions = (before: Listing | undefined, after: Listing): ListingEvent[] =>
  madeChanges(before, after).map(({ cancelled, sessionId, scope }) => {
    const event = common(cancelled ? 'SessionCancelled' : 'SessionChanged', after);
    return { ...event, id: `${event.id}-${sessionId}`, sessionId, scope };
  });

const ofStatus = (after: Listing): ListingEvent[] => {
  if (after.status === 'PENDING') {
    const replaced = newVersionOf(after);
    const { name } = after.content;
    return [{ ...common('ThingToDoSubmitted', after), name, ...(replaced && { newVersionOf: replaced }) }];
  }
  if (after.status === 'PUBLISHED') return [{ ...common('ThingToDoPublished', after), name: after.content.name }];
  if (after.status === 'REJECTED') {
    const { content, rejectionReasons } = after;
    return [{ ...common('ThingToDoRejected', after), name: content.name, reasons: rejectionReasons }];
  }
  return after.status === 'WITHDRAWN' ? [common('ThingToDoWithdrawn', after)] : [];
};

/**
 * What a change of one stored listing means to the rest of the system. The event follows from the two states alone,
 * so it costs no write of its own, cannot get lost, and its id (listing and revision) is the same at every delivery.
 */
export const eventsOfListing = (before: Listing | undefined, after: Listing): ListingEvent[] => {
  if (before && before.revision >= after.revision) return [];
  const isNew =
    after.status === 'PUBLISHED' ? !wasPublished(before, after.publication) : before?.status !== after.status;
  return isNew ? ofStatus(after) : ofSessions(before, after);
};
