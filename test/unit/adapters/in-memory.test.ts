import { makeHmacCursors } from '../../../adapters/cursors/hmac-cursors';
import { makeChanges } from '../../../adapters/in-memory/changes';
import { makeInMemoryChildren } from '../../../adapters/in-memory/child-repository';
import { makeInMemoryFavourites } from '../../../adapters/in-memory/favourite-repository';
import { makeInMemoryListings } from '../../../adapters/in-memory/listing-repository';
import { makeInMemoryOnce } from '../../../adapters/in-memory/once';
import { makeInMemoryProfiles } from '../../../adapters/in-memory/profile-repository';
import { makeInMemoryPublishedListings } from '../../../adapters/in-memory/published-listings';
import { makeInMemoryRateLimiter } from '../../../adapters/in-memory/rate-limiter';
import { makeInMemorySearchIndex } from '../../../adapters/in-memory/search-index';
import { makeInMemorySearch } from '../../../adapters/in-memory/search-index-admin';
import { minute } from '../../../domain/shared/time';
import { cursorsContract } from '../../contracts/cursors';
import { listingRepositoryContract } from '../../contracts/listing-repository';
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
profileRepositoryContract(name, async () => makeInMemoryProfiles(makeChanges()));
childRepositoryContract(name, async () => makeInMemoryChildren());
favouriteRepositoryContract(name, async () => makeInMemoryFavourites());
onceContract(name, async (clock) => makeInMemoryOnce(clock, minute));
rateLimiterContract(name, async () => makeInMemoryRateLimiter());
publishedListingsContract(name, async () => {
  const changes = makeChanges();
  return { listings: makeInMemoryListings(changes), publishedListings: makeInMemoryPublishedListings(changes) };
});
searchIndexAdminContract(name, async () => makeInMemorySearch('listings'));
searchIndexContract(name, async () => makeInMemorySearchIndex());
cursorsContract('HMAC', makeHmacCursors('a secret'), makeHmacCursors('another secret'));
