import type { ListingStatus } from '../../domain/listing/listing';
import type { AuditorId, ChildId, ListingId, OrganiserId, UserId } from '../../domain/shared/ids';

/**
 * Every key of the single table. `id` and `sk` are the table's own; gsi-1 turns `sk` into its hash, with `gsi1sk` as
 * range; gsi-2 has a pair of its own and holds only items that have it. Ids contain no `#`, so a prefix that ends
 * with one never matches another id that begins alike.
 */
export const gsi1 = 'gsi-1';
export const gsi2 = 'gsi-2';

export interface Key {
  readonly id: string;
  readonly sk: string;
}

export const listingSk = 'TTD';
export const profileSk = 'USR';

export const listingKey = (id: ListingId): Key => ({ id, sk: listingSk });
export const profileKey = (id: OrganiserId | UserId): Key => ({ id, sk: profileSk });
export const childKey = (id: ChildId, parent: UserId): Key => ({ id, sk: childrenOf(parent) });
export const favouriteKey = (listing: ListingId, user: UserId): Key => ({ id: listing, sk: favouritesOf(user) });
export const decisionKey = (id: string, auditor: AuditorId): Key => ({ id, sk: decisionsOf(auditor) });
export const onceKey = (key: string): Key => ({ id: key, sk: 'ONCE' });
export const rateKey = (key: string, window: number): Key => ({ id: key, sk: `RATE#${window}` });

export const childrenOf = (parent: UserId): string => `CHL#${parent}`;
export const favouritesOf = (user: UserId): string => `FAV#${user}`;
export const decisionsOf = (auditor: AuditorId): string => `DEC#${auditor}`;

/** Range of whatever is simply there: children and favourites. */
export const active = 'ACTIVE';

/** Sorts newest first: what is left until the last moment that JavaScript knows. */
const newestFirst = (time: string): string => String(8_640_000_000_000_000 - Date.parse(time)).padStart(16, '0');

/** Prefix of all listings of one organiser in one status. */
export const listingsOf = (status: ListingStatus, organiser: OrganiserId): string => `${status}#${organiser}#`;

/** Within it they stand newest first. */
export const listingRange = (prefix: string, createdAt: string, id: string): string =>
  `${prefix}${newestFirst(createdAt)}#${id}`;

/** gsi-2: what waits for the moderators, longest waiting first. */
export const pendingQueue = 'PENDING';
export const submitted = 'SUBMITTED#';
export const pendingRange = (submittedAt: string, id: string): string => `${submitted}${submittedAt}#${id}`;

/** Decisions of one moderator stand newest first. */
export const decided = 'DECIDED#';
export const decisionRange = (decidedAt: string, id: string): string => `${decided}${newestFirst(decidedAt)}#${id}`;
