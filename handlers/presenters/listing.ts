import type { SearchHit } from '../../application/finding/ports/search-index';
import type { ImageAddress } from '../../application/listing/ports/image-address';
import type { Image, ListingContent, PublicListing } from '../../domain/listing/content';
import { toAmount } from '../../domain/shared/money';
import { presentBookingRules } from './booking-rules';
import { presentWhen } from './when';

interface Ports {
  readonly imageAddress: ImageAddress;
}

/** Leaves out where its copies lie: that is nobody's business but ours. */
export const presentImage = (
  { submittedAs: _submittedAs, approvedAs: _approvedAs, ...image }: Image,
  imageUri: string,
) => ({
  ...image,
  imageUri,
});

const presentPrices = ({ price, prices = [] }: ListingContent) =>
  prices.map((one) => ({ for: one.for, amount: toAmount(one.amount, price.currency) }));

/** Presents domain values as the API's `ThingToDo`. What is absent is left out: GraphQL answers null for it. */
export const makeListingPresenter = ({ imageAddress }: Ports) => {
  /**
   * Shows an image only if it was approved. `organiserId` and `sessionChanges` are in no schema: the resolvers of organiser and
   * sessions read them of their parent.
   */
  const published = ({ id, organiserId, content, sessionChanges }: PublicListing) => {
    const { price, image, booking, unread: _, ...rest } = content;
    return {
      ...rest,
      when: presentWhen(content),
      ...(sessionChanges && { sessionChanges }),
      prices: presentPrices(content),
      languages: content.languages ?? [],
      accessibility: content.accessibility ?? [],
      tags: content.tags ?? [],
      bookable: booking !== undefined,
      ...(booking && { booking: presentBookingRules(booking) }),
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
