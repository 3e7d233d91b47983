import type { SessionChange } from '../schedule/session-changes';
import type { ListingId, OrganiserId } from '../shared/ids';
import { err, ok, type Result } from '../shared/result';
import type { Instant } from '../shared/time';
import type { Unread } from '../shared/unread';
import type { ListingContent, PublicListing } from './content';

interface Version {
  readonly id: ListingId;
  readonly organiserId: OrganiserId;
  /** 1 when made, one more with every change. A write is accepted only onto the revision before it. */
  readonly revision: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** Beside the content, which has its own. */
  readonly unread?: readonly Unread[];
}

interface Live extends Version {
  readonly content: ListingContent;
  /** The organiser's own name for it; families do not see it. */
  readonly externalId?: string;
}

interface Unpublished extends Live {
  /** The published or withdrawn listing that this one replaces when it is approved. */
  readonly newVersionOf?: ListingId;
}

interface Returned {
  /** Why it was rejected the last time, so that both sides still know it; absent where it never was. */
  readonly lastReasons?: readonly string[];
}

export interface Draft extends Unpublished, Returned {
  readonly status: 'DRAFT';
}

export interface Pending extends Unpublished, Returned {
  readonly status: 'PENDING';
  readonly submittedAt: Instant;
}

export interface Rejected extends Unpublished {
  readonly status: 'REJECTED';
  /** At least one. */
  readonly rejectionReasons: readonly string[];
}

/** Describes a listing until it is approved, and a new version until it takes the published one's place. */
export type Unapproved = Draft | Pending | Rejected;

interface Approved extends Live {
  /** How often it was published: 1 at first, one more with every new version. */
  readonly publication: number;
  /** The one new version under way, if any. */
  readonly openVersion?: ListingId;
  /** What its organiser changed of single sessions since, at once and without a moderator. */
  readonly sessionChanges?: readonly SessionChange[];
}

export interface Published extends Approved {
  readonly status: 'PUBLISHED';
}

export interface Withdrawn extends Approved {
  readonly status: 'WITHDRAWN';
}

/** Stands as a tombstone: removed by its organiser, or a new version that has become the published listing. */
export interface Removed extends Version {
  readonly status: 'REMOVED';
}

export type Listing = Unapproved | Published | Withdrawn | Removed;
export type ListingStatus = Listing['status'];
/** Names every listing that its organiser still sees. */
export type LiveListing = Exclude<Listing, Removed>;
export type LiveStatus = LiveListing['status'];

const live: { readonly [Status in LiveStatus]: Status } = {
  DRAFT: 'DRAFT',
  PENDING: 'PENDING',
  PUBLISHED: 'PUBLISHED',
  REJECTED: 'REJECTED',
  WITHDRAWN: 'WITHDRAWN',
};
export const liveStatuses: readonly LiveStatus[] = Object.values(live);

/** Says that the listing is not in a state in which this may be done to it. */
export interface WrongState {
  readonly code: 'WrongState';
  readonly status: ListingStatus;
}

const hasStatus = <Status extends ListingStatus>(
  listing: Listing,
  statuses: readonly Status[],
): listing is Extract<Listing, { status: Status }> => (statuses as readonly ListingStatus[]).includes(listing.status);

/** Returns the listing as one in one of these states, or `WrongState`. */
export const inState = <Status extends ListingStatus>(
  listing: Listing,
  ...statuses: Status[]
): Result<Extract<Listing, { status: Status }>, WrongState> =>
  hasStatus(listing, statuses) ? ok(listing) : err({ code: 'WrongState', status: listing.status });

/** Returns a listing without what cannot be read: nobody can say that it is for everybody. */
export const asPublic = ({
  id,
  organiserId,
  content: { unread: _, ...content },
  sessionChanges,
}: Published): PublicListing => ({ id, organiserId, content, ...(sessionChanges && { sessionChanges }) });

/**
 * Returns whether moderators see a listing: what was ever submitted to them and still is there; a draft is the
 * organiser's own.
 */
export const isVisibleToAuditors = (listing: Listing): listing is Exclude<LiveListing, Draft> =>
  listing.status !== 'DRAFT' && listing.status !== 'REMOVED';

/** Returns why a listing was rejected the last time before it is published; nothing where it never was. */
export const lastReasons = (listing: Listing): readonly string[] => {
  if (listing.status === 'REJECTED') return listing.rejectionReasons;
  return 'lastReasons' in listing ? (listing.lastReasons ?? []) : [];
};

/** Returns `newVersionOf` of a listing that has it. */
export const newVersionOf = (listing: Listing): ListingId | undefined =>
  'newVersionOf' in listing ? listing.newVersionOf : undefined;
