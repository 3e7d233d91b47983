import * as v from 'valibot';
import { clock, idempotencyStore, mailSuppressions, metrics } from '#adapters';
import { makeRecordMailFeedback } from '../../../application/messages/record-mail-feedback.use-case';
import { wire } from '../../composition/wire';
import { bodyOf, sqsEvent } from '../../records/queue-message';
import { type BatchResponse, batchResponse, recordFailed } from '../../records/records';
import { isGreeting, mailFeedback } from './mail-feedback-rules';

const recordMailFeedback = wire(makeRecordMailFeedback, {
  idempotencyStore,
  suppressions: mailSuppressions,
  metrics,
  clock,
});

/** Takes each message by itself: one that fails holds up no other. */
export const handler = async (event: unknown): Promise<BatchResponse> => {
  const failed: string[] = [];
  for (const { messageId, body } of v.parse(sqsEvent, event).Records) {
    try {
      if (!isGreeting(body)) await recordMailFeedback(v.parse(mailFeedback, bodyOf(body)));
    } catch (failure) {
      recordFailed(failure, messageId);
      failed.push(messageId);
    }
  }
  return batchResponse(failed);
};
