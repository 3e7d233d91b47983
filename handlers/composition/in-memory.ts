import type { BookingAddress } from '../../application/booking/ports/booking-address';
import type { ListingAddress } from '../../application/listing/ports/listing-address';
import { inMemoryAdapters } from './in-memory-adapters';
import { type Provider, provide } from './provider';

/** Returns the in-memory adapter set: the same names as `aws.ts`, taken from the one set of this process. */
const inMemory = <Name extends keyof typeof inMemoryAdapters>(name: Name): Provider<(typeof inMemoryAdapters)[Name]> =>
  provide(name, () => inMemoryAdapters[name]);

export const listings = inMemory('listings');
export const decisions = inMemory('listings');
export const profiles = inMemory('profiles');
export const children = inMemory('children');
export const bookings = inMemory('bookings');
export const bookingLists = inMemory('bookings');
export const bookingNames = inMemory('bookingNames');
export const patience = inMemory('patience');
export const payments = inMemory('payments');
export const paymentQueue = inMemory('paymentQueue');
export const favourites = inMemory('favourites');
export const publishedListings = inMemory('publishedListings');
export const searchIndex = inMemory('searchIndex');
export const searchIndexAdmin = inMemory('searchIndexAdmin');
export const keepsData = inMemory('keepsData');
export const eventPublisher = inMemory('topic');
export const gatherings = inMemory('gatherings');
export const reminders = inMemory('reminders');
export const contactQueue = inMemory('contactQueue');
export const mailer = provide('mailer', () => inMemoryAdapters.inbox.mailer);
export const idempotencyStore = inMemory('idempotencyStore');
export const imageUploads = inMemory('uploads');
export const imageCopies = inMemory('uploads');
export const imagePreviews = inMemory('uploads');
export const imageStore = inMemory('uploads');
export const imageAddress = provide(
  'imageAddress',
  () => (key: string) => `${inMemoryAdapters.address.origin}/local/images/${key}`,
);
export const listingAddress = provide(
  'listingAddress',
  (): ListingAddress => (pool, id) => `${inMemoryAdapters.address.origin}/${pool}/listings/${encodeURIComponent(id)}`,
);
export const bookingAddress = provide(
  'bookingAddress',
  (): BookingAddress => (id) => `${inMemoryAdapters.address.origin}/bookings/${encodeURIComponent(id)}`,
);
export const directory = inMemory('directory');
export const placeCrossings = inMemory('placeCrossings');
export const rateLimiter = inMemory('rateLimiter');
export const cursors = inMemory('cursors');
export const tickets = inMemory('tickets');
export const wakeUps = inMemory('wakeUps');
export const clock = inMemory('clock');
export const ids = inMemory('ids');
export const logger = inMemory('logger');
export const metrics = inMemory('metrics');
export const mailAddressBook = inMemory('mailAddressBook');
export const mailSuppressions = inMemory('mailSuppressions');
export const deadLetters = inMemory('deadLetters');
export const analytics = inMemory('analytics');
