import type { ListingAddress } from '../../application/listing/ports/listing-address';
import { type Provider, provide } from './provider';
import { world } from './world';

/** The in-memory adapter set: the same names as `aws.ts`, taken from the one world of this process. */
const ofWorld = <Name extends keyof typeof world>(name: Name): Provider<(typeof world)[Name]> =>
  provide(name, () => world[name]);

export const listings = ofWorld('listings');
export const decisions = ofWorld('listings');
export const profiles = ofWorld('profiles');
export const children = ofWorld('children');
export const favourites = ofWorld('favourites');
export const publishedListings = ofWorld('publishedListings');
export const searchIndex = ofWorld('searchIndex');
export const searchIndexAdmin = ofWorld('searchIndexAdmin');
export const keepsData = ofWorld('keepsData');
export const eventPublisher = ofWorld('topic');
export const gatherings = ofWorld('gatherings');
export const reminders = ofWorld('reminders');
export const contactQueue = ofWorld('contactQueue');
export const mailer = provide('mailer', () => world.inbox.mailer);
export const idempotencyStore = ofWorld('idempotencyStore');
export const imageUploads = ofWorld('uploads');
export const imageCopies = ofWorld('uploads');
export const imagePreviews = ofWorld('uploads');
export const imageStore = ofWorld('uploads');
export const imageAddress = provide(
  'imageAddress',
  () => (key: string) => `${world.address.origin}/local/images/${key}`,
);
export const listingAddress = provide(
  'listingAddress',
  (): ListingAddress => (pool, id) =>
    `${world.address.origin}/explorer/${pool}?tab=Listing&id=${encodeURIComponent(id)}`,
);
export const directory = ofWorld('directory');
export const rateLimiter = ofWorld('rateLimiter');
export const cursors = ofWorld('cursors');
export const clock = ofWorld('clock');
export const ids = ofWorld('ids');
export const logger = ofWorld('logger');
export const metrics = ofWorld('metrics');
export const mailAddressBook = ofWorld('mailAddressBook');
export const mailSuppressions = ofWorld('mailSuppressions');
export const deadLetters = ofWorld('deadLetters');
export const analytics = ofWorld('analytics');
