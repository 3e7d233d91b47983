import type { Table } from '../../adapters/dynamodb/table';
import { bookingCrowdsContract, bookingKeysContract } from '../contracts/booking-crowds';
import { bookingRacesContract } from '../contracts/booking-races';
import { crowd } from './support/crowd';
import { freshDatabase, freshTable, storesOn } from './support/dynamodb-table';
import { type FaultyStores, startFaultyStores } from './support/faulty-stores';
import { imagesOf } from './support/stored-changes';

const database = freshDatabase();
let table: Table;
let close: () => void;
let faulty: FaultyStores;

beforeAll(async () => {
  ({ table, close } = await freshTable(database));
  faulty = await startFaultyStores(240_000);
  faulty.proxy.inject(crowd(1));
});

afterAll(async () => {
  close();
  await faulty.stop();
});

// DynamoDB Local lets them queue up: more of them take longer, and meet no oftener.
const few = { parties: 20 };
bookingRacesContract('DynamoDB', () => storesOn(table), few);
bookingRacesContract('DynamoDB behind a crowd on the wire', () => faulty.stores, { ...few, seeds: [] });
bookingCrowdsContract('DynamoDB', {
  kept: () => storesOn(table),
  images: (session) => imagesOf(database, table.name, session),
});
bookingKeysContract('DynamoDB behind a crowd on the wire', { kept: () => faulty.stores });
