import type { SearchHit } from '../../application/finding/ports/search-index';
import type { ImageAddress } from '../../application/listing/ports/image-address';
import type { Image, PublicListing } from '../../domain/listing/content';
import { toAmount } from '../../domain/shared/money';

interface Ports {
  readonly imageAddress: ImageAddress;
}

/** Where its copies lie is nobody's business but ours. */
export const presentImage = (
  { submittedAs: _submittedAs, approvedAs: _approvedAs, ...image }: Image,
  imageUri: string,
) => ({
  ...image,
  imageUri,
});

/** Domain values as the API's `ThingToDo`. What is absent is left out: GraphQL answers null for it. */
export const makeListingPresenter = ({ imageAddress }: Ports) => {
  /** Only an image that was approved is shown. `organiserId` is in no schema: the organiser's resolver reads it of its parent. */
  const published = ({ id, organiserId, content }: PublicListing) => {
    const { price, image, unread: _, ...rest } = content;
    return {
      ...rest,
      id,
      organiserId,
      price: { from: toAmount(price.from, price.currency), to: toAmount(price.to, price.currency) },
      currency: price.currency,
      ...(image?.approvedAs !== undefined && { image: presentImage(image, imageAddress(image.approvedAs)) }),
    };
  };

  const found = ({ listing, distanceMetres }: SearchHit) => ({
    ...published(listing),
    distance: distanceMetres ?? null,
  });

  return { published, found };
};
