import type { PublishedListings } from '../../../application/finding/ports/published-listings';
import type { ListingId } from '../../../domain/shared/ids';
import type { Changes } from '../changes';

/** Follows the changes, as the index of the table does. */
export const makeInMemoryPublishedListings = (changes: Changes): PublishedListings => {
  const published = new Set<ListingId>();
  let next = 0;
  const catchUp = (): void => {
    const news = changes.from(next);
    next += news.length;
    for (const change of news) {
      if (change.kind !== 'listing') continue;
      if (change.after.status === 'PUBLISHED') published.add(change.after.id);
      else published.delete(change.after.id);
    }
  };
  return {
    async *ids() {
      catchUp();
      if (published.size > 0) yield [...published];
    },
  };
};
