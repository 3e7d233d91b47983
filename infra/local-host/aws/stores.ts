import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { makeIndexEntries } from '../../../application/finding/index-entries';
import type { PublishedListings } from '../../../application/finding/ports/published-listings';
import type { SearchIndex } from '../../../application/finding/ports/search-index';
import type { Gatherings } from '../../../application/messages/ports/gatherings';
import { clock } from '../../../handlers/composition/aws/node';
import { searchIndex } from '../../../handlers/composition/aws/search';
import {
  bookingLists,
  children,
  favourites,
  gatherings,
  idempotencyStore,
  listings,
  placeCrossings,
  profiles,
  publishedListings,
} from '../../../handlers/composition/aws/table';
import { wire } from '../../../handlers/composition/wire';
import { loadSamples, type Stores } from '../samples/load';
import type { Clients } from './clients';
import type { Names } from './environment';
import type { People } from './people';

/** As many as one round trip reads. */
const batchSize = 100;
const samplesLoaded = 'samples loaded';

/** The item that a settling host writes, to see it come out of the stream. */
export const markKey = { id: 'settled', sk: 'MARK' };

/** Returns what the host itself does with the table and the index, through the functions' own adapters. */
export const makeHostStores = (clients: Clients, names: Names, { signUp }: People) => {
  const stores = wire((ports: Omit<Stores, 'signUp'>) => ports, {
    listings,
    profiles,
    children,
    favourites,
    idempotencyStore,
  });
  const gathered = wire((ports: { readonly gatherings: Gatherings }) => ports, { gatherings });
  const entriesOf = wire(makeIndexEntries, { listings, profiles, bookingLists, placeCrossings, clock });
  const search = wire((ports: { readonly published: PublishedListings; readonly index: SearchIndex }) => ports, {
    published: publishedListings,
    index: searchIndex,
  });
  const table = { client: DynamoDBDocumentClient.from(clients.table), name: names.table };

  /** Indexes whatever is published, as it is stored now: it is found at once. */
  const reindex = async (): Promise<void> => {
    for await (const ids of search.published.ids()) {
      for (let start = 0; start < ids.length; start += batchSize) {
        const failed = await search.index.apply(await entriesOf(ids.slice(start, start + batchSize)));
        if (failed.length > 0) throw new Error(`${failed.length} listings were not indexed`);
      }
    }
    await clients.search.indices.refresh({ index: names.index });
  };

  return {
    reindex,
    ...gathered,
    /** Loads the samples unless that was done; answers whether it did. A host that died meanwhile has not done it. */
    loadSamplesOnce: async (now: number): Promise<boolean> => {
      if ((await stores.idempotencyStore.claim(samplesLoaded)) === 'completed') return false;
      await loadSamples({ ...stores, signUp }, now);
      await reindex();
      await stores.idempotencyStore.complete(samplesLoaded);
      return true;
    },
    writeMark: async (mark: string): Promise<void> => {
      await table.client.send(
        new UpdateCommand({
          TableName: names.table,
          Key: markKey,
          UpdateExpression: 'SET mark = :mark',
          ExpressionAttributeValues: { ':mark': mark },
        }),
      );
    },
  };
};

export type HostStores = ReturnType<typeof makeHostStores>;
