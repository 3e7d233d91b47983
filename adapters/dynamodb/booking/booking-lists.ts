import type { BookingLists } from '../../../application/booking/ports/booking-lists';
import type { Logger } from '../../../application/ports/logger';
import type { Metrics } from '../../../application/ports/metrics';
import { batchGet } from '../batch-get';
import {
  bookingSk,
  bookingsOf,
  bookingsOfListing,
  bookingsOfSession,
  gsi1,
  gsi2,
  sessionKey,
  sessionSk,
} from '../keys';
import { queryAll, queryBetween } from '../query';
import { makeReadable } from '../readable';
import type { Table } from '../table';
import { bookingOf } from './booking-items';
import { sessionOf } from './session-items';

const onGsi1 = (prefix: string) => ({ index: gsi1, hashName: 'sk', hash: bookingSk, rangeName: 'gsi1sk', prefix });
const onGsi2 = (hash: string, prefix: string) => ({
  index: gsi2,
  hashName: 'gsi2pk',
  hash,
  rangeName: 'gsi2sk',
  prefix,
});

export const makeDynamoDbBookingLists = (table: Table, logger: Logger, metrics: Metrics): BookingLists => {
  const readable = makeReadable(logger, metrics);
  return {
    bookingsOf: async (parent, list) => readable(await queryAll(table, onGsi1(bookingsOf(list, parent))), bookingOf),
    bookingsOfSession: async ({ thingToDoId, sessionId }) => {
      const range = onGsi2(bookingsOfListing(thingToDoId), bookingsOfSession(sessionId));
      return readable(await queryAll(table, range), bookingOf);
    },
    bookingsOfListing: async (listing) =>
      readable(await queryAll(table, onGsi2(bookingsOfListing(listing), '')), bookingOf),
    sessions: async (keys) => readable(await batchGet(table, keys.map(sessionKey), true), sessionOf),
    sessionsBetween: async (listing, from, to) =>
      readable(await queryBetween(table, listing, sessionSk(from), sessionSk(to)), sessionOf),
  };
};
