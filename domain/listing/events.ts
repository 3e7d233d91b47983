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

/** The change that one act made: the last one, of what was not there before. */
const newChange = (before: Listing | undefined, after: Listing): SessionChange | undefined => {
  if (before?.status !== 'PUBLISHED' || after.status !== 'PUBLISHED' || !after.sessionChanges) return undefined;
  const isSame = JSON.stringify(before.sessionChanges) === JSON.stringify(after.sessionChanges);
  return isSame ? undefined : after.sessionChanges.at(-1);
};

const wasPublished = (before: Listing | undefined, publication: number): boolean =>
  before?.status === 'PUBLISHED' && before.publication === publication;

/**
 * What a change of one stored listing means to the rest of the system. The event follows from the two states alone,
 * so it costs no write of its own, cannot get lost, and its id (listing and revision) is the same at every delivery.
 */
export const eventsOfListing = (before: Listing | undefined, after: Listing): ListingEvent[] => {
  if (before && before.revision >= after.revision) return [];
  const common = (type: ListingEvent['type']) => ({
    id: `${type}-${after.id}-${after.revision}`,
    occurredAt: after.updatedAt,
    organiserId: after.organiserId,
    listingId: after.id,
    revision: after.revision,
  });
  if (after.status === 'PENDING' && before?.status !== 'PENDING') {
    const replaced = newVersionOf(after);
    const type = 'ThingToDoSubmitted';
    return [{ ...common(type), type, name: after.content.name, ...(replaced && { newVersionOf: replaced }) }];
  }
  if (after.status === 'PUBLISHED' && !wasPublished(before, after.publication)) {
    return [{ ...common('ThingToDoPublished'), type: 'ThingToDoPublished', name: after.content.name }];
  }
  const made = newChange(before, after);
  if (made) {
    const type = made.cancelled ? 'SessionCancelled' : 'SessionChanged';
    return [{ ...common(type), type, sessionId: made.sessionId, scope: made.scope }];
  }
  if (after.status === 'REJECTED' && before?.status !== 'REJECTED') {
    const type = 'ThingToDoRejected';
    return [{ ...common(type), type, name: after.content.name, reasons: after.rejectionReasons }];
  }
  if (after.status === 'WITHDRAWN' && before?.status !== 'WITHDRAWN') {
    return [{ ...common('ThingToDoWithdrawn'), type: 'ThingToDoWithdrawn' }];
  }
  return [];
};
