import type { ListingId, OrganiserId } from '../shared/ids';
import { type LiveListing, newVersionOf } from './listing';

/**
 * Holds an organiser's own name for a listing, unique among the organiser's: what is imported twice is listed once. A
 * new version stands for the listing that it was made from, so the claim names that one.
 */
export interface ExternalIdClaim {
  readonly organiserId: OrganiserId;
  readonly externalId: string;
  readonly listingId: ListingId;
}

/** Says what a change makes taken and free. */
export interface ClaimChanges {
  readonly claimed?: ExternalIdClaim;
  readonly freed?: ExternalIdClaim;
}

const claimOf = (listing: LiveListing | undefined): ExternalIdClaim | undefined =>
  listing?.externalId === undefined
    ? undefined
    : {
        organiserId: listing.organiserId,
        externalId: listing.externalId,
        listingId: newVersionOf(listing) ?? listing.id,
      };

/**
 * Returns what changes when `before` becomes `after`. `kept` is what another version of the same listing goes by: it is
 * claimed already, and stays so.
 */
export const claimChanges = (
  before: LiveListing | undefined,
  after: LiveListing | undefined,
  kept?: string,
): ClaimChanges => {
  const [old, fresh] = [claimOf(before), claimOf(after)];
  if (old?.externalId === fresh?.externalId) return {};
  return {
    ...(fresh && fresh.externalId !== kept && { claimed: fresh }),
    ...(old && old.externalId !== kept && { freed: old }),
  };
};
