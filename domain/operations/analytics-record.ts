import type { DomainEvent } from '../events';
import type { Delivered } from '../operations/claim-check';
import type { ListingId, OrganiserId } from '../shared/ids';
import type { Instant } from '../shared/time';

/** Holds what may be counted of an event: what happened, when, and to which ids. Nothing that a person wrote. */
export interface AnalyticsRecord {
  /** The event's own: who counts, counts each id once. */
  readonly id: string;
  readonly type: DomainEvent['type'];
  readonly occurredAt: Instant;
  /** Of what an organiser did, or of what became of a listing. */
  readonly organiserId?: OrganiserId;
  readonly listingId?: ListingId;
  readonly revision?: number;
  readonly newVersionOf?: ListingId;
}

/** Names each field that may go, so that one added to an event stays where it is. */
export const analyticsRecordOf = (event: Delivered<DomainEvent>): AnalyticsRecord => {
  const { id, type, occurredAt } = event;
  const record = { id, type, occurredAt };
  if (!('organiserId' in event)) return { ...record, listingId: event.listingId, revision: event.revision };
  const { organiserId } = event;
  if (event.type === 'OrganiserRenamed') return { ...record, organiserId };
  const { listingId, revision } = event;
  const replaced = event.type === 'ThingToDoSubmitted' ? event.newVersionOf : undefined;
  return { ...record, organiserId, listingId, revision, ...(replaced && { newVersionOf: replaced }) };
};
