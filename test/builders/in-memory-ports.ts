import { makeHmacCursors } from '../../adapters/cursors/hmac-cursors';
import { makeInMemoryBookings } from '../../adapters/in-memory/booking/bookings';
import { makeInMemoryWakeUps } from '../../adapters/in-memory/booking/wake-ups';
import { makeChanges } from '../../adapters/in-memory/changes';
import { makeInMemoryChildren } from '../../adapters/in-memory/family/child-repository';
import { makeInMemoryFavourites } from '../../adapters/in-memory/family/favourite-repository';
import { makeInMemoryPlaceCrossings } from '../../adapters/in-memory/finding/place-crossings';
import { makeInMemorySearch } from '../../adapters/in-memory/finding/search-index-admin';
import { makeInMemoryIdempotencyStore } from '../../adapters/in-memory/idempotency-store';
import { makeInMemoryImageStore } from '../../adapters/in-memory/listing/image-uploads';
import { makeInMemoryListings } from '../../adapters/in-memory/listing/listing-repository';
import { makeInMemoryMailSuppressions } from '../../adapters/in-memory/messages/mail-suppressions';
import { makeInMemoryMetrics } from '../../adapters/in-memory/metrics';
import { makeInMemoryAnalytics } from '../../adapters/in-memory/operations/analytics';
import { makeInMemoryProfiles } from '../../adapters/in-memory/people/profile-repository';
import { makeInMemoryUserDirectory } from '../../adapters/in-memory/people/user-directory';
import { makeInMemoryRateLimiter } from '../../adapters/in-memory/rate-limiter';
import { bookingNames } from '../../adapters/node/booking-names';
import { payAtTheDoor } from '../../adapters/payments/at-the-door';
import { makeHmacTickets } from '../../adapters/tickets/hmac-tickets';
import type { ContactMessage } from '../../application/messages/ports/mail';
import type { Patience } from '../../application/ports/patience';
import type { Listing } from '../../domain/listing/listing';
import { minute } from '../../domain/shared/time';
import { type SetClock, setClock } from './set-clock';

/** Makes uUIDs, as keys of images need them, one after the other. */
const sequentialIds = () => {
  let made = 0;
  return {
    next: (): string => {
      made += 1;
      return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
    },
  };
};

/** Lets whoever waits move the clock by the time that it waits for. */
const waiting = (clock: SetClock): Patience => ({
  random: () => 0.5,
  sleep: async (milliseconds) => {
    clock.time += milliseconds;
  },
});

/** Returns the ports of use cases on fresh in-memory adapters: a use case takes those of them that it needs. */
export const inMemoryPorts = () => {
  const clock = setClock();
  const ids = sequentialIds();
  const changes = makeChanges();
  const listings = makeInMemoryListings(changes);
  const { searchIndex, admin } = makeInMemorySearch('listings');
  const images = makeInMemoryImageStore(clock, {
    bucket: 'images',
    region: 'local',
    uploadUrl: () => 'http://127.0.0.1/upload',
    imagesUrl: () => 'http://127.0.0.1/images',
    secret: 'secret',
  });
  const sentToUs: ContactMessage[] = [];
  const children = makeInMemoryChildren();
  const bookings = makeInMemoryBookings({ listings, children });
  return {
    clock,
    ids,
    listings,
    decisions: listings,
    profiles: makeInMemoryProfiles(changes),
    children,
    bookings,
    bookingLists: bookings,
    bookingNames,
    patience: waiting(clock),
    payments: payAtTheDoor,
    wakeUps: makeInMemoryWakeUps(),
    favourites: makeInMemoryFavourites(),
    searchIndex,
    searchIndexAdmin: admin,
    images,
    imageUploads: images,
    imageCopies: images,
    imageStore: images,
    cursors: makeHmacCursors('a secret'),
    tickets: makeHmacTickets([{ version: 1, secret: 'a secret' }]),
    metrics: makeInMemoryMetrics(),
    placeCrossings: makeInMemoryPlaceCrossings(),
    rateLimiter: makeInMemoryRateLimiter(),
    idempotencyStore: makeInMemoryIdempotencyStore(clock, 5 * minute),
    suppressions: makeInMemoryMailSuppressions(clock),
    directory: makeInMemoryUserDirectory(ids),
    analytics: makeInMemoryAnalytics(),
    sentToUs,
    contactQueue: { send: async (message: ContactMessage) => void sentToUs.push(message) },
  };
};

export type InMemoryPorts = ReturnType<typeof inMemoryPorts>;

/** Stores listings that are not there yet. */
export const store = async ({ listings }: Pick<InMemoryPorts, 'listings'>, ...some: readonly Listing[]) => {
  for (const listing of some) {
    const written = await listings.commit({ answer: listing, listings: [listing] });
    if (!written.ok) throw new Error(`${listing.id} was not stored: ${written.error.code}`);
  }
};
