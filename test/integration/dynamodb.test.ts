import type { Table } from '../../adapters/dynamodb/table';
import { listingRepositoryContract } from '../contracts/listing-repository';
import { onceContract, rateLimiterContract } from '../contracts/once-and-rate-limiter';
import {
  childRepositoryContract,
  favouriteRepositoryContract,
  profileRepositoryContract,
} from '../contracts/people-and-families';
import { freshTable, storesOn } from './support/dynamodb-table';

let table: Table;
let close: () => void;

beforeAll(async () => {
  ({ table, close } = await freshTable());
});

afterAll(() => close());

const name = 'DynamoDB';

listingRepositoryContract(name, async () => storesOn(table).listings);
profileRepositoryContract(name, async () => storesOn(table).profiles);
childRepositoryContract(name, async () => storesOn(table).children);
favouriteRepositoryContract(name, async () => storesOn(table).favourites);
onceContract(name, async (clock) => storesOn(table, clock).once);
rateLimiterContract(name, async () => storesOn(table).rateLimiter);
