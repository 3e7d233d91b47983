import { makeDynamoDbWakeUps } from '../../adapters/dynamodb/booking/wake-ups';
import type { Table } from '../../adapters/dynamodb/table';
import { bookingListsContract } from '../contracts/booking-lists';
import { bookingStoreContract } from '../contracts/booking-store';
import { childRepositoryContract } from '../contracts/child-repository';
import { externalIdsContract } from '../contracts/external-ids';
import { favouriteRepositoryContract } from '../contracts/favourite-repository';
import { gatheringsContract } from '../contracts/gatherings';
import { idempotencyStoreContract } from '../contracts/idempotency-store';
import { listingRepositoryContract } from '../contracts/listing-repository';
import { mailSuppressionsContract } from '../contracts/mail-suppressions';
import { placeCrossingsContract } from '../contracts/place-crossings';
import { profileRepositoryContract } from '../contracts/profile-repository';
import { publishedListingsContract } from '../contracts/published-listings';
import { rateLimiterContract } from '../contracts/rate-limiter';
import { sessionChangesContract } from '../contracts/session-changes';
import { wakeUpsContract } from '../contracts/wake-ups';
import { freshTable, storesOn } from './support/dynamodb-table';

let table: Table;
let close: () => void;

beforeAll(async () => {
  ({ table, close } = await freshTable());
});

const closings: (() => void)[] = [];

afterAll(() => {
  close();
  for (const end of closings) end();
});

const name = 'DynamoDB';

listingRepositoryContract(name, async () => storesOn(table).listings);
sessionChangesContract(name, async () => storesOn(table).listings);
externalIdsContract(name, async () => storesOn(table).listings);
profileRepositoryContract(name, async () => storesOn(table).profiles);
childRepositoryContract(name, async () => storesOn(table).children);
bookingStoreContract(name, async () => storesOn(table));
bookingListsContract(name, async () => storesOn(table));
favouriteRepositoryContract(name, async (max) => storesOn(table, undefined, max).favourites);
publishedListingsContract(name, async () => {
  const own = await freshTable();
  closings.push(own.close);
  return storesOn(own.table);
});
mailSuppressionsContract(name, async (clock) => storesOn(table, clock).mailSuppressions);
wakeUpsContract(name, async () => makeDynamoDbWakeUps(table));
gatheringsContract(name, async () => {
  const own = await freshTable();
  closings.push(own.close);
  return storesOn(own.table).gatherings;
});
idempotencyStoreContract(name, async (clock) => storesOn(table, clock).idempotencyStore);
placeCrossingsContract(name, async () => storesOn(table).placeCrossings);
rateLimiterContract(name, async () => storesOn(table).rateLimiter);
