import { makeHmacCursors } from '../../../adapters/cursors/hmac-cursors';
import { makeInMemoryBookings } from '../../../adapters/in-memory/booking/bookings';
import { makeInMemoryWakeUps } from '../../../adapters/in-memory/booking/wake-ups';
import { makeChanges } from '../../../adapters/in-memory/changes';
import { makeInMemoryChildren } from '../../../adapters/in-memory/family/child-repository';
import { makeInMemoryFavourites } from '../../../adapters/in-memory/family/favourite-repository';
import { makeInMemoryPlaceCrossings } from '../../../adapters/in-memory/finding/place-crossings';
import { makeInMemoryPublishedListings } from '../../../adapters/in-memory/finding/published-listings';
import { makeInMemorySearchIndex } from '../../../adapters/in-memory/finding/search-index';
import { makeInMemorySearch } from '../../../adapters/in-memory/finding/search-index-admin';
import { makeInMemoryIdempotencyStore } from '../../../adapters/in-memory/idempotency-store';
import { makeInMemoryListings } from '../../../adapters/in-memory/listing/listing-repository';
import { makeInMemoryGatherings } from '../../../adapters/in-memory/messages/gatherings';
import { makeInMemoryMailAddressBook } from '../../../adapters/in-memory/messages/mail-address-book';
import { makeInMemoryMailSuppressions } from '../../../adapters/in-memory/messages/mail-suppressions';
import { makeInMemoryAnalytics } from '../../../adapters/in-memory/operations/analytics';
import { makeInMemoryProfiles } from '../../../adapters/in-memory/people/profile-repository';
import { makeInMemoryRateLimiter } from '../../../adapters/in-memory/rate-limiter';
import { minute } from '../../../domain/shared/time';
import { analyticsContract } from '../../contracts/analytics';
import { bookingListsContract } from '../../contracts/booking-lists';
import { bookingStoreContract } from '../../contracts/booking-store';
import { childRepositoryContract } from '../../contracts/child-repository';
import { cursorsContract } from '../../contracts/cursors';
import { externalIdsContract } from '../../contracts/external-ids';
import { favouriteRepositoryContract } from '../../contracts/favourite-repository';
import { gatheringsContract } from '../../contracts/gatherings';
import { idempotencyStoreContract } from '../../contracts/idempotency-store';
import { listingRepositoryContract } from '../../contracts/listing-repository';
import { mailAddressBookContract } from '../../contracts/mail-address-book';
import { mailSuppressionsContract } from '../../contracts/mail-suppressions';
import { placeCrossingsContract } from '../../contracts/place-crossings';
import { profileRepositoryContract } from '../../contracts/profile-repository';
import { publishedListingsContract } from '../../contracts/published-listings';
import { rateLimiterContract } from '../../contracts/rate-limiter';
import { searchIndexContract } from '../../contracts/search-index';
import { searchIndexAdminContract } from '../../contracts/search-index-admin';
import { sessionChangesContract } from '../../contracts/session-changes';
import { wakeUpsContract } from '../../contracts/wake-ups';

const name = 'in memory';

listingRepositoryContract(name, async () => makeInMemoryListings(makeChanges()));
sessionChangesContract(name, async () => makeInMemoryListings(makeChanges()));
externalIdsContract(name, async () => makeInMemoryListings(makeChanges()));
profileRepositoryContract(name, async () => makeInMemoryProfiles(makeChanges()));
childRepositoryContract(name, async () => makeInMemoryChildren());
for (const contract of [bookingStoreContract, bookingListsContract]) {
  contract(name, async () => {
    const stores = { listings: makeInMemoryListings(makeChanges()), children: makeInMemoryChildren() };
    return { ...stores, bookings: makeInMemoryBookings(stores) };
  });
}
favouriteRepositoryContract(name, async (max) => makeInMemoryFavourites(max));
gatheringsContract(name, async () => makeInMemoryGatherings());
idempotencyStoreContract(name, async (clock) => makeInMemoryIdempotencyStore(clock, minute));
mailSuppressionsContract(name, async (clock) => makeInMemoryMailSuppressions(clock));
mailAddressBookContract(name, async (addresses) => makeInMemoryMailAddressBook(addresses));
analyticsContract(name, async () => {
  const analytics = makeInMemoryAnalytics();
  return { analytics, counted: async () => analytics.recorded() };
});
placeCrossingsContract(name, async () => makeInMemoryPlaceCrossings());
rateLimiterContract(name, async () => makeInMemoryRateLimiter());
publishedListingsContract(name, async () => {
  const changes = makeChanges();
  return { listings: makeInMemoryListings(changes), publishedListings: makeInMemoryPublishedListings(changes) };
});
searchIndexAdminContract(name, async () => makeInMemorySearch('listings'));
searchIndexContract(name, async () => makeInMemorySearchIndex());
wakeUpsContract('in memory', async () => makeInMemoryWakeUps());
cursorsContract('HMAC', makeHmacCursors('a secret'), makeHmacCursors('another secret'));
