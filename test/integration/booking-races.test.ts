import type { Table } from '../../adapters/dynamodb/table';
import { bookingRacesContract } from '../contracts/booking-races';
import { freshTable, storesOn } from './support/dynamodb-table';

let table: Table;
let close: () => void;

beforeAll(async () => {
  ({ table, close } = await freshTable());
});

afterAll(() => close());

// DynamoDB Local lets them queue up: more of them take longer, and meet no oftener.
bookingRacesContract('DynamoDB', () => storesOn(table), 20);
