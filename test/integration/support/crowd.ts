import { seeded } from '../../builders/contended';
import type { Plan } from './fault-proxy';

const writesOf = ['PutItem', 'TransactWriteItems', 'UpdateItem'];

/** Whether it writes places of a session, or a booking. */
const isOfBookings = (body: string): boolean => /"S":"(BKG"|SES#)/.test(body);

/**
 * Plans what a crowd does to writes of bookings, which DynamoDB Local never does by itself: half of them meet another transaction, and a
 * tenth of those that are done lose their answers.
 */
export const crowd = (seed: number): Plan => {
  const random = seeded(seed);
  return ({ operation, body }) => {
    if (!writesOf.includes(operation) || !isOfBookings(body)) return undefined;
    if (random() < 0.5) return 'conflict';
    return random() < 0.1 ? 'cut after' : undefined;
  };
};
