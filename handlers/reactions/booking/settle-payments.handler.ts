import { bookings, clock, patience, payments } from '#adapters';
import { makeSettlePayment } from '../../../application/booking/settle-payment.use-case';
import { wire } from '../../composition/wire';
import { queueSources } from '../../event-sources';
import { messagesOf } from '../../records/event-rules';
import { readMessages } from '../../records/read-messages';
import { type BatchResponse, batchResponse, recordFailed } from '../../records/records';

const settlePayment = wire(makeSettlePayment, { bookings, payments, clock, patience });
const { events, sent } = queueSources.payments;
const cause = messagesOf([...events, ...sent]);

/** Handles each message on its own: one that fails holds up no other. */
export const handler = async (event: unknown): Promise<BatchResponse> => {
  const { read, malformed } = readMessages(event, cause);
  const failed = [...malformed];
  for (const { messageId, event: happened } of read) {
    try {
      await settlePayment(happened);
    } catch (failure) {
      recordFailed(failure, messageId);
      failed.push(messageId);
    }
  }
  return batchResponse(failed);
};
