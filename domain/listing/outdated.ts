import { differingFields, type RevisionChanged } from '../shared/revision';
import type { ContentFields } from './content';
import { asDrafted } from './images';
import type { LiveListing } from './listing';

const compared = {
  accessibility: true,
  adultMandatory: true,
  attendance: true,
  booking: true,
  bookingMandatory: true,
  capacity: true,
  category: true,
  contact: true,
  description: true,
  image: true,
  languages: true,
  name: true,
  price: true,
  priceKind: true,
  prices: true,
  setting: true,
  tags: true,
  target: true,
  type: true,
  when: true,
  where: true,
} satisfies { readonly [Field in keyof ContentFields]-?: true };

const fields = Object.keys(compared) as (keyof typeof compared)[];

type Written = Pick<LiveListing, 'content' | 'externalId'>;

/** An edit leaves the copies of a picture that moderators had: that is no other picture. */
const withDraftedImage = ({ content: { image, ...words } }: Written) => ({
  ...words,
  ...(image && { image: asDrafted(image) }),
});

/** Returns what is said of an edit that was written from another revision of the listing than is there. `edited` is what it would make of it. */
export const outdatedEdit = (there: LiveListing, edited: Written): RevisionChanged => ({
  code: 'RevisionChanged',
  revision: there.revision,
  differs: [
    ...differingFields(there, edited, ['externalId']),
    ...differingFields(withDraftedImage(there), withDraftedImage(edited), fields),
  ].sort(),
});
