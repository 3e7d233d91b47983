import { analytics } from '#adapters';
import { makeRecordAnalytics } from '../../../application/operations/record-analytics.use-case';
import { wire } from '../../composition/wire';
import { queueSources } from '../../event-sources';
import { messagesOf } from '../../records/event-rules';
import { readMessages } from '../../records/read-messages';
import { type BatchResponse, batchResponse } from '../../records/records';

const recordAnalytics = wire(makeRecordAnalytics, { analytics });
const happened = messagesOf(queueSources.analytics.events);

/** Records all messages of a batch at once: one call for all. */
export const handler = async (event: unknown): Promise<BatchResponse> => {
  const { read, malformed } = readMessages(event, happened);
  const failed = new Set(await recordAnalytics(read.map((message) => message.event)));
  return batchResponse([...malformed, ...read.filter((one) => failed.has(one.event.id)).map((one) => one.messageId)]);
};
