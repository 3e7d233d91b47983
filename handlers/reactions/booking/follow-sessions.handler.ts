import { bookingLists, bookings, clock, listings, patience, profiles, wakeUps } from '#adapters';
import { makeFollowSessions } from '../../../application/booking/follow-sessions.use-case';
import { makeSetWakeUp } from '../../../application/booking/set-wake-up.use-case';
import { wire } from '../../composition/wire';
import { queueSources } from '../../event-sources';
import { messagesOf } from '../../records/event-rules';
import { readMessages } from '../../records/read-messages';
import { type BatchResponse, batchResponse, recordFailed } from '../../records/records';

const followSessions = wire(makeFollowSessions, { bookings, bookingLists, listings, clock, patience });
const setWakeUp = wire(makeSetWakeUp, { bookings, listings, profiles, wakeUps, clock });
const cause = messagesOf(queueSources.bookings.events);

/** Handles each message on its own: one that fails holds up no other. */
export const handler = async (event: unknown): Promise<BatchResponse> => {
  const { read, malformed } = readMessages(event, cause);
  const failed = [...malformed];
  for (const { messageId, event: happened } of read) {
    try {
      const { type } = happened;
      if (type !== 'BookingMoved' && type !== 'ListMovesOn') await followSessions(happened);
      if (type === 'BookingMade' || type === 'BookingMoved' || type === 'ListMovesOn') await setWakeUp(happened);
    } catch (failure) {
      recordFailed(failure, messageId);
      failed.push(messageId);
    }
  }
  return batchResponse(failed);
};
