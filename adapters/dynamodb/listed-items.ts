import { inState, type LiveListing, liveStatuses, type Pending } from '../../domain/listing/listing';
import { type Item, listingOf, MalformedItem } from './items';
import { parseListingRange, parsePendingRange } from './keys';

/**
 * Reads a listing out of gsi-1. Its place there decides who sees it: one that stands in another status or with another
 * organiser than its own is malformed. Throws `MalformedItem`.
 */
export const listedOf = (item: Item): LiveListing => {
  const live = inState(listingOf(item), ...liveStatuses);
  const place = parseListingRange(String(item.gsi1sk));
  const isInPlace =
    live.ok &&
    place?.id === live.value.id &&
    place.status === live.value.status &&
    place.organiserId === live.value.organiserId;
  if (!isInPlace) throw new MalformedItem(item, new Error('it stands in a list that is not its own'));
  return live.value;
};

/** Reads a listing out of gsi-2. Throws `MalformedItem`. */
export const pendingOf = (item: Item): Pending => {
  const pending = inState(listingOf(item), 'PENDING');
  const place = parsePendingRange(String(item.gsi2sk));
  if (!pending.ok || place?.id !== pending.value.id || place.submittedAt !== pending.value.submittedAt) {
    throw new MalformedItem(item, new Error('it does not wait where it stands'));
  }
  return pending.value;
};
