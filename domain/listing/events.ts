import type { Profile } from '../people/profile';
import { type ListingId, type OrganiserId, organiserId } from '../shared/ids';
import type { Instant } from '../shared/time';
import { type Listing, newVersionOf } from './listing';

interface Happened {
  /** The same for every delivery of the same event. */
  readonly id: string;
  readonly occurredAt: Instant;
  readonly organiserId: OrganiserId;
}

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

export interface OrganiserRenamed extends Happened {
  readonly type: 'OrganiserRenamed';
  /** The new name: families read it already. */
  readonly name: string;
  readonly formerName: string;
}

export type DomainEvent =
  | ThingToDoSubmitted
  | ThingToDoPublished
  | ThingToDoRejected
  | ThingToDoWithdrawn
  | OrganiserRenamed;

type Written = 'formerName' | 'name' | 'reasons';

/** An event as it may arrive: one that no message can hold comes without what a person wrote. */
export type Delivered<Event extends DomainEvent> = Event extends unknown
  ? Omit<Event, Written> & Partial<Pick<Event, Extract<keyof Event, Written>>>
  : never;

/** Returns an event without what a person wrote: whoever needs the rest finds it by the ids. */
export const claimCheckOf = (event: DomainEvent): Delivered<DomainEvent> => {
  const {
    name: _name,
    formerName: _formerName,
    reasons: _reasons,
    ...claimCheck
  }: DomainEvent & { [Name in Written]?: unknown } = event;
  return claimCheck;
};

const wasPublished = (before: Listing | undefined, publication: number): boolean =>
  before?.status === 'PUBLISHED' && before.publication === publication;

/**
 * What a change of one stored listing means to the rest of the system. The event follows from the two states alone,
 * so it costs no write of its own, cannot get lost, and its id (listing and revision) is the same at every delivery.
 */
export const eventsOfListing = (before: Listing | undefined, after: Listing): DomainEvent[] => {
  if (before && before.revision >= after.revision) return [];
  const common = (type: DomainEvent['type']) => ({
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
  if (after.status === 'REJECTED' && before?.status !== 'REJECTED') {
    const type = 'ThingToDoRejected';
    return [{ ...common(type), type, name: after.content.name, reasons: after.rejectionReasons }];
  }
  if (after.status === 'WITHDRAWN' && before?.status !== 'WITHDRAWN') {
    return [{ ...common('ThingToDoWithdrawn'), type: 'ThingToDoWithdrawn' }];
  }
  return [];
};

/** Only organisers can be renamed. A profile that is new is no renaming: nothing of that organiser's can be indexed yet. */
export const eventsOfOrganiser = (before: Profile | undefined, after: Profile): DomainEvent[] =>
  before && before.name !== after.name && after.revision > before.revision
    ? [
        {
          type: 'OrganiserRenamed',
          id: `OrganiserRenamed-${after.id}-${after.revision}`,
          occurredAt: after.updatedAt,
          organiserId: organiserId(after.id),
          name: after.name,
          formerName: before.name,
        },
      ]
    : [];
