import { seeded } from '../../builders/contended';
import type { Plan } from './fault-proxy';

const writesOf = ['PutItem', 'TransactWriteItems', 'UpdateItem'];

/** Whether it writes places of a session, or a booking. */
const isOfBookings = (body: string): boolean => /"S":"(BKG"|SES#)/.test(body);

/** The client asks three times: what lost each of its answers would be a failure, and no crowd. */
const maxCuts = 2;

/**
 * Plans what a crowd does to writes of bookings, which DynamoDB Local never does by itself: half of them meet another transaction, and a
 * tenth of those that are done lose their answers.
 */
export const crowd = (seed: number): Plan => {
  const random = seeded(seed);
  const cuts = new Map<string, number>();
  return ({ operation, body }) => {
    if (!writesOf.includes(operation) || !isOfBookings(body)) return undefined;
    if (random() < 0.5) return 'conflict';
    const before = cuts.get(body) ?? 0;
    if (random() >= 0.1 || before === maxCuts) return undefined;
    cuts.set(body, before + 1);
    return 'cut after';
  };
};
