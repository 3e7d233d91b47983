import fc from 'fast-check';
import { makeChanges } from '../../adapters/in-memory/changes';
import { makeInMemoryChildren } from '../../adapters/in-memory/family/child-repository';
import { makeInMemoryFavourites } from '../../adapters/in-memory/family/favourite-repository';
import { makeInMemoryIdempotencyStore } from '../../adapters/in-memory/idempotency-store';
import { makeInMemoryListings } from '../../adapters/in-memory/listing/listing-repository';
import { makeInMemoryProfiles } from '../../adapters/in-memory/people/profile-repository';
import { makeInMemoryRateLimiter } from '../../adapters/in-memory/rate-limiter';
import { minute } from '../../domain/shared/time';
import { setClock } from '../builders/set-clock';
import { freshTable, storesOn } from './support/dynamodb-table';
import { type AdapterSet, listingStep, otherStep } from './support/random-steps';

const inMemory = (): AdapterSet => {
  const clock = setClock();
  const changes = makeChanges();
  return {
    clock,
    listings: makeInMemoryListings(changes),
    profiles: makeInMemoryProfiles(changes),
    children: makeInMemoryChildren(),
    favourites: makeInMemoryFavourites(),
    idempotencyStore: makeInMemoryIdempotencyStore(clock, minute),
    rateLimiter: makeInMemoryRateLimiter(),
  };
};

describe('both sets of stores', () => {
  it.each([
    ['listings', listingStep, 29],
    ['people, families, and what is done once', otherStep, 31],
  ])(
    'give the same answers to any sequence of acts and questions about %s',
    async (_, anyStep, seed) => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 30, maxLength: 90, size: 'max' }), async (steps) => {
          const { table, close } = await freshTable();
          try {
            const clock = setClock();
            const onDynamoDb = { ...storesOn(table, clock), clock };
            const pretended = inMemory();
            for (const { name, on } of steps) {
              const [real, fake] = [await on(onDynamoDb), await on(pretended)];
              expect([name, real]).toEqual([name, fake]);
            }
            expect(onDynamoDb.log).toEqual([]);
          } finally {
            close();
          }
        }),
        { numRuns: 20, seed },
      );
    },
    600_000,
  );
});
