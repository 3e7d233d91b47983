import type { StoredChange } from '../../domain/stored-change';
import type { Premises } from '../builders/crash-office';
import { setClock } from '../builders/set-clock';
import { bookingCrashesContract } from '../contracts/booking-crashes';
import { freshDatabase, freshTable, storesOn } from './support/dynamodb-table';
import { makeStoredChanges } from './support/stored-changes';

const closings: (() => void)[] = [];

afterAll(() => {
  for (const close of closings) close();
});

/** A table of its own: minutes are everybody's. */
const premises = async (): Promise<Premises> => {
  const database = freshDatabase();
  const { table, close } = await freshTable(database);
  const written = await makeStoredChanges(database, table.name);
  closings.push(close, written.close);
  const clock = setClock();
  const { mailSuppressions: suppressions, ...stores } = storesOn(table, clock);
  const changes: StoredChange[] = [];
  return {
    clock,
    stores: { ...stores, suppressions },
    changes: async () => {
      changes.push(...(await written.next()));
      return changes;
    },
  };
};

bookingCrashesContract('DynamoDB', premises);
