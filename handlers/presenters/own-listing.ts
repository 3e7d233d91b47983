import type { ImageAddress } from '../../application/listing/ports/image-address';
import type { ImagePreviews } from '../../application/listing/ports/image-previews';
import { type LiveListing, lastReasons, newVersionOf } from '../../domain/listing/listing';
import { makeListingPresenter, presentImage } from './listing';

interface Ports {
  readonly imageAddress: ImageAddress;
  readonly imagePreviews: ImagePreviews;
}

/** Returns a listing as its organiser and the moderators see it. */
export const makeOwnListingPresenter = ({ imageAddress, imagePreviews }: Ports) => {
  const { published } = makeListingPresenter({ imageAddress });

  /** Shows, until an image is approved, what the moderators judge, or before that what was uploaded. */
  const imageOf = ({ content: { image } }: LiveListing) => {
    if (!image || image.approvedAs !== undefined) return {};
    return { image: presentImage(image, imagePreviews.address(image.submittedAs ?? image.key)) };
  };

  return (listing: LiveListing) => ({
    ...published(listing),
    ...imageOf(listing),
    status: listing.status,
    revision: listing.revision,
    rejectionReasons: listing.status === 'REJECTED' ? listing.rejectionReasons : [],
    lastRejectionReasons: lastReasons(listing),
    submittedAt: listing.status === 'PENDING' ? listing.submittedAt : null,
    newVersionOf: newVersionOf(listing) ?? null,
    externalId: listing.externalId ?? null,
  });
};
