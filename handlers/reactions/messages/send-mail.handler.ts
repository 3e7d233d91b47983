import * as v from 'valibot';
import {
  bookingAddress,
  bookings,
  clock,
  directory,
  gatherings,
  idempotencyStore,
  listingAddress,
  listings,
  logger,
  mailAddressBook,
  mailer,
  mailSuppressions,
  metrics,
  profiles,
  reminders,
  tickets,
} from '#adapters';
import { makeSendMail } from '../../../application/messages/send-mail.use-case';
import { wire } from '../../composition/wire';
import { queueSources } from '../../event-sources';
import { messagesOf } from '../../records/event-rules';
import { bodyOf, sqsEvent } from '../../records/queue-message';
import { type BatchResponse, batchResponse, recordFailed } from '../../records/records';

const sendMail = wire(makeSendMail, {
  mailer,
  suppressions: mailSuppressions,
  idempotencyStore,
  gatherings,
  reminders,
  clock,
  bookings,
  listings,
  profiles,
  tickets,
  directory,
  listingAddress,
  bookingAddress,
  addressBook: mailAddressBook,
  logger,
  metrics,
});
const cause = messagesOf([...queueSources.mail.events, ...queueSources.mail.sent]);

/** Takes each message by itself: one that fails holds up no other. */
export const handler = async (event: unknown): Promise<BatchResponse> => {
  const failed: string[] = [];
  for (const { messageId, body } of v.parse(sqsEvent, event).Records) {
    try {
      await sendMail(v.parse(cause, bodyOf(body)));
    } catch (failure) {
      recordFailed(failure, messageId);
      failed.push(messageId);
    }
  }
  return batchResponse(failed);
};
