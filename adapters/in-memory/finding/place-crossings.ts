import type { PlaceCrossings } from '../../../application/finding/ports/place-crossings';
import type { ListingId } from '../../../domain/shared/ids';

export const makeInMemoryPlaceCrossings = (): PlaceCrossings => {
  const known = new Map<ListingId, number>();
  return {
    add: async (listing) => {
      known.set(listing, (known.get(listing) ?? 0) + 1);
    },
    of: async (listings) =>
      new Map(
        listings.flatMap((listing) => {
          const crossings = known.get(listing);
          return crossings === undefined ? [] : [[listing, crossings] as const];
        }),
      ),
  };
};
