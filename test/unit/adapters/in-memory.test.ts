import { makeHmacCursors } from '../../../adapters/cursors/hmac-cursors';
import { makeChanges } from '../../../adapters/in-memory/changes';
import { makeInMemoryChildren } from '../../../adapters/in-memory/family/child-repository';
import { makeInMemoryFavourites } from '../../../adapters/in-memory/family/favourite-repository';
import { makeInMemoryPublishedListings } from '../../../adapters/in-memory/finding/published-listings';
import { makeInMemorySearchIndex } from '../../../adapters/in-memory/finding/search-index';
import { makeInMemorySearch } from '../../../adapters/in-memory/finding/search-index-admin';
import { makeInMemoryListings } from '../../../adapters/in-memory/listing/listing-repository';
import { makeInMemoryGatherings } from '../../../adapters/in-memory/messages/gatherings';
import { makeInMemoryMailAddressBook } from '../../../adapters/in-memory/messages/mail-address-book';
import { makeInMemoryMailSuppressions } from '../../../adapters/in-memory/messages/mail-suppressions';
import { makeInMemoryOnce } from '../../../adapters/in-memory/once';
import { makeInMemoryAnalytics } from '../../../adapters/in-memory/operations/analytics';
import { makeInMemoryProfiles } from '../../../adapters/in-memory/people/profile-repository';
import { makeInMemoryRateLimiter } from '../../../adapters/in-memory/rate-limiter';
import { minute } from '../../../domain/shared/time';
import { analyticsContract } from '../../contracts/analytics';
import { cursorsContract } from '../../contracts/cursors';
import { externalIdsContract } from '../../contracts/external-ids';
import { gatheringsContract } from '../../contracts/gatherings';
import { listingRepositoryContract } from '../../contracts/listing-repository';
import { mailAddressBookContract } from '../../contracts/mail-address-book';
import { mailSuppressionsContract } from '../../contracts/mail-suppressions';
import { onceContract, rateLimiterContract } from '../../contracts/once-and-rate-limiter';
import {
  childRepositoryContract,
  favouriteRepositoryContract,
  profileRepositoryContract,
} from '../../contracts/people-and-families';
import { publishedListingsContract } from '../../contracts/published-listings';
import { searchIndexContract } from '../../contracts/search-index';
import { searchIndexAdminContract } from '../../contracts/search-index-admin';

const name = 'in memory';

listingRepositoryContract(name, async () => makeInMemoryListings(makeChanges()));
externalIdsContract(name, async () => makeInMemoryListings(makeChanges()));
profileRepositoryContract(name, async () => makeInMemoryProfiles(makeChanges()));
childRepositoryContract(name, async () => makeInMemoryChildren());
favouriteRepositoryContract(name, async () => makeInMemoryFavourites());
gatheringsContract(name, async () => makeInMemoryGatherings());
onceContract(name, async (clock) => makeInMemoryOnce(clock, minute));
mailSuppressionsContract(name, async (clock) => makeInMemoryMailSuppressions(clock));
mailAddressBookContract(name, async (addresses) => makeInMemoryMailAddressBook(addresses));
analyticsContract(name, async () => {
  const analytics = makeInMemoryAnalytics();
  return { analytics, counted: async () => analytics.recorded() };
});
rateLimiterContract(name, async () => makeInMemoryRateLimiter());
publishedListingsContract(name, async () => {
  const changes = makeChanges();
  return { listings: makeInMemoryListings(changes), publishedListings: makeInMemoryPublishedListings(changes) };
});
searchIndexAdminContract(name, async () => makeInMemorySearch('listings'));
searchIndexContract(name, async () => makeInMemorySearchIndex());
cursorsContract('HMAC', makeHmacCursors('a secret'), makeHmacCursors('another secret'));
