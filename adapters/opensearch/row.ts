import * as v from 'valibot';
import type { IndexEntry } from '../../application/finding/ports/search-index';
import type { SearchCandidate } from '../../domain/finding/matches';
import type { ListingContent, PublicListing } from '../../domain/listing/content';
import { usualPriceKind } from '../../domain/listing/price-kind';
import type { SessionChange } from '../../domain/schedule/session-changes';
import { listingId, organiserId } from '../../domain/shared/ids';

/** Names the field of what a hit shows: a value for each document, which the engine reads without unpacking others. */
export const rowField = 'row';

const row = v.object({
  listing: v.record(v.string(), v.unknown()),
  organiserName: v.optional(v.string(), ''),
  placesLeft: v.optional(v.record(v.string(), v.number())),
});

/** Returns what a hit shows, as the engine takes bytes: JSON in Base64. */
export const writtenRow = ({
  listing,
  organiserName,
  placesLeft,
}: Extract<IndexEntry, { listing: PublicListing }>): string =>
  Buffer.from(JSON.stringify({ listing, organiserName, ...(placesLeft && { placesLeft }) })).toString('base64');

type StoredContent = Omit<ListingContent, 'priceKind'> & Partial<Pick<ListingContent, 'priceKind'>>;

/** Rows are what we wrote; older ones hold one type of target and no list, and no kind of price, until the next rebuild. */
const storedContent = (content: StoredContent): ListingContent => ({
  ...content,
  target: { ...content.target, type: [content.target.type].flat() },
  priceKind: content.priceKind ?? usualPriceKind(content.price),
});

const storedListing = (stored: Readonly<Record<string, unknown>>): PublicListing => {
  const { id, organiserId: organiser, content, sessionChanges } = stored;
  return {
    content: storedContent(content as StoredContent),
    id: listingId(String(id)),
    organiserId: organiserId(String(organiser)),
    ...(sessionChanges !== undefined && { sessionChanges: sessionChanges as readonly SessionChange[] }),
  };
};

/** Returns what `writtenRow` wrote. */
export const readRow = (written: string): SearchCandidate => {
  const { listing, organiserName, placesLeft } = v.parse(row, JSON.parse(Buffer.from(written, 'base64').toString()));
  return { listing: storedListing(listing), organiserName, ...(placesLeft && { placesLeft }) };
};
