/** The pages of organisers and moderators: what leads to them. */
export const work = {
  myListings: 'My listings',
  newListing: 'New listing',
  queue: 'Waiting',
  decisions: 'My decisions',
};
