import type { ImageAddress } from '../../application/ports/image-address';
import type { Found } from '../../application/ports/search-index';
import type { PublicListing } from '../../domain/listing/content';
import { type LiveListing, newVersionOf } from '../../domain/listing/listing';
import { toAmount } from '../../domain/shared/money';

interface Ports {
  readonly imageAddress: ImageAddress;
}

/** Domain values as the API's `ThingToDo`. What is absent is left out: GraphQL answers null for it. */
export const makeListingPresenter = ({ imageAddress }: Ports) => {
  /** `organiserId` is in no schema: the organiser's resolver reads it of its parent. */
  const published = ({ id, organiserId, content }: PublicListing) => {
    const { price, image, unread: _, ...rest } = content;
    return {
      ...rest,
      id,
      organiserId,
      price: { from: toAmount(price.from, price.currency), to: toAmount(price.to, price.currency) },
      currency: price.currency,
      ...(image && { image: { ...image, imageUri: imageAddress(image.key) } }),
    };
  };

  /** With what its organiser and the moderators see besides. */
  const own = (listing: LiveListing) => ({
    ...published(listing),
    status: listing.status,
    revision: listing.revision,
    rejectionReasons: listing.status === 'REJECTED' ? listing.rejectionReasons : [],
    newVersionOf: newVersionOf(listing) ?? null,
  });

  const found = ({ listing, distance }: Found) => ({ ...published(listing), distance: distance ?? null });

  return { published, own, found };
};
