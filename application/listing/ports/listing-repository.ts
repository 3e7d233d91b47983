import type { Listing, LiveListing, LiveStatus, Pending } from '../../../domain/listing/listing';
import type { Change } from '../../../domain/listing/transitions';
import type { ListingId, OrganiserId } from '../../../domain/shared/ids';
import type { ForwardPageRequest, Page } from '../../../domain/shared/paging';
import type { Result } from '../../../domain/shared/result';

/** Says that somebody else changed one of the listings since it was read. Nothing was written. */
export interface ChangedMeanwhile {
  readonly code: 'ChangedMeanwhile';
}

/** Keeps listings. Reads by id see every write that was acknowledged; lists may lag by moments. */
export interface ListingRepository {
  /** Returns removed listings too: they are tombstones. */
  get(id: ListingId): Promise<Listing | undefined>;
  /** Returns the one that goes by this `externalId` of the organiser's; of several versions the published or withdrawn one. */
  getByExternalId(organiser: OrganiserId, externalId: string): Promise<LiveListing | undefined>;
  /** Reads up to 100 in one round trip; ids that are not there are missing from the map. */
  getMany(ids: readonly ListingId[]): Promise<ReadonlyMap<ListingId, Listing>>;
  /**
   * Writes all of a change or nothing, its decision included. Each listing of revision 1 must not exist yet; each
   * other must be stored with the revision before; its decision's id must be new to the moderator; what it claims must be
   * nobody's. `ChangedMeanwhile` otherwise.
   */
  commit(change: Change): Promise<Result<void, ChangedMeanwhile>>;
  /** Returns one organiser's listings in a status, newest first: by `createdAt` (the position's key) descending, then id ascending. */
  byStatus(organiser: OrganiserId, status: LiveStatus, page: ForwardPageRequest): Promise<Page<LiveListing>>;
  /** Returns what waits for the moderators, longest waiting first: by `submittedAt` (the position's key) ascending, then id. */
  pending(page: ForwardPageRequest): Promise<Page<Pending>>;
  /** Returns all of one organiser's listings but the removed ones, in no order. */
  allOf(organiser: OrganiserId): Promise<readonly LiveListing[]>;
}
