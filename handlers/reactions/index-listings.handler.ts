import * as v from 'valibot';
import { listings, profiles, searchIndex } from '#adapters';
import { makeIndexListings } from '../../application/notifying/index-listings.use-case';
import type { Delivered, DomainEvent } from '../../domain/listing/events';
import { wire } from '../composition/wire';
import { published, renamed, withdrawn } from './event-rules';
import { bodyOf, sqsEvent } from './queue-message';
import { type BatchResponse, batchResponse, recordFailed } from './records';

const indexListings = wire(makeIndexListings, { listings, profiles, searchIndex });
const change = v.variant('type', [published, renamed, withdrawn]);

/** All messages of a batch at once: one round trip to each store. */
export const handler = async (event: unknown): Promise<BatchResponse> => {
  const failed: string[] = [];
  const read: { readonly messageId: string; readonly event: Delivered<DomainEvent> }[] = [];
  for (const { messageId, body } of v.parse(sqsEvent, event).Records) {
    try {
      read.push({ messageId, event: v.parse(change, bodyOf(body)) });
    } catch (malformed) {
      recordFailed(malformed, messageId);
      failed.push(messageId);
    }
  }
  const failedEvents = new Set(await indexListings(read.map((message) => message.event)));
  const again = read.filter((message) => failedEvents.has(message.event.id)).map(({ messageId }) => messageId);
  return batchResponse([...failed, ...again]);
};
