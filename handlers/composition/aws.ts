/** Lists the AWS adapter set by the names of `in-memory.ts`. A bundle holds those that its function names, no other. */

export { analytics } from './aws/analytics';
export { bookingAddress } from './aws/booking-address';
export { cursors } from './aws/cursors';
export { deadLetters } from './aws/dead-letters';
export { directory } from './aws/directory';
export { imageCopies } from './aws/image-copies';
export { imagePreviews } from './aws/image-previews';
export { imageAddress, imageStore } from './aws/images';
export { keepsData } from './aws/keeps-data';
export { listingAddress } from './aws/listing-address';
export { logger } from './aws/logger';
export { mailer } from './aws/mail';
export { mailAddressBook } from './aws/mail-address-book';
export { metrics } from './aws/metrics';
export { bookingNames, clock, ids, patience } from './aws/node';
export { payments } from './aws/payments';
export { contactQueue, paymentQueue, reminders } from './aws/queues';
export { searchIndex } from './aws/search';
export { searchIndexAdmin } from './aws/search-admin';
export {
  bookingLists,
  bookings,
  children,
  decisions,
  favourites,
  gatherings,
  idempotencyStore,
  listings,
  mailSuppressions,
  placeCrossings,
  profiles,
  publishedListings,
  rateLimiter,
  wakeUps,
} from './aws/table';
export { tickets } from './aws/tickets';
export { eventPublisher } from './aws/topic';
export { imageUploads } from './aws/uploads';
