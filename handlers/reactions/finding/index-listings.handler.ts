import { bookingLists, clock, listings, placeCrossings, profiles, searchIndex } from '#adapters';
import { makeIndexListings } from '../../../application/finding/index-listings.use-case';
import { wire } from '../../composition/wire';
import { queueSources } from '../../event-sources';
import { messagesOf } from '../../records/event-rules';
import { readMessages } from '../../records/read-messages';
import { type BatchResponse, batchResponse } from '../../records/records';

const indexListings = wire(makeIndexListings, {
  listings,
  profiles,
  bookingLists,
  placeCrossings,
  clock,
  searchIndex,
});
const change = messagesOf(queueSources.index.events);

/** Indexes all messages of a batch at once: one round trip to each store. */
export const handler = async (event: unknown): Promise<BatchResponse> => {
  const { read, malformed } = readMessages(event, change);
  const failed = new Set(await indexListings(read.map((message) => message.event)));
  return batchResponse([...malformed, ...read.filter((one) => failed.has(one.event.id)).map((one) => one.messageId)]);
};
