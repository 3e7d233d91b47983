import { randomBytes } from 'node:crypto';
import { makeJsonLogger } from '../../adapters/console/json-logger';
import { makeHmacCursors } from '../../adapters/cursors/hmac-cursors';
import { makeInMemoryBookings } from '../../adapters/in-memory/booking/bookings';
import { makePaymentLedger } from '../../adapters/in-memory/booking/payment-ledger';
import { makeInMemoryPaymentQueue } from '../../adapters/in-memory/booking/payment-queue';
import { makeInMemoryWakeUps } from '../../adapters/in-memory/booking/wake-ups';
import { makeChanges } from '../../adapters/in-memory/changes';
import { makeInMemoryChildren } from '../../adapters/in-memory/family/child-repository';
import { makeInMemoryFavourites } from '../../adapters/in-memory/family/favourite-repository';
import { makeInMemoryPlaceCrossings } from '../../adapters/in-memory/finding/place-crossings';
import { makeInMemoryPublishedListings } from '../../adapters/in-memory/finding/published-listings';
import { makeInMemorySearch } from '../../adapters/in-memory/finding/search-index-admin';
import { makeInMemoryIdempotencyStore } from '../../adapters/in-memory/idempotency-store';
import { makeInMemoryImageStore } from '../../adapters/in-memory/listing/image-uploads';
import { makeInMemoryListings } from '../../adapters/in-memory/listing/listing-repository';
import { makeInMemoryContactQueue } from '../../adapters/in-memory/messages/contact-queue';
import { makeInMemoryGatherings } from '../../adapters/in-memory/messages/gatherings';
import { makeInbox } from '../../adapters/in-memory/messages/inbox';
import { makeInMemoryMailAddressBook } from '../../adapters/in-memory/messages/mail-address-book';
import { makeInMemoryMailSuppressions } from '../../adapters/in-memory/messages/mail-suppressions';
import { makeInMemoryReminders } from '../../adapters/in-memory/messages/reminders';
import { makeInMemoryMetrics } from '../../adapters/in-memory/metrics';
import { makeInMemoryAnalytics } from '../../adapters/in-memory/operations/analytics';
import { makeDeadLetterStore, makeInMemoryDeadLetters } from '../../adapters/in-memory/operations/dead-letters';
import { makeInMemoryProfiles } from '../../adapters/in-memory/people/profile-repository';
import { makeInMemoryUserDirectory } from '../../adapters/in-memory/people/user-directory';
import { makeQueue, type Queue } from '../../adapters/in-memory/queue';
import { makeInMemoryRateLimiter } from '../../adapters/in-memory/rate-limiter';
import { makeTopic } from '../../adapters/in-memory/topic';
import { bookingNames } from '../../adapters/node/booking-names';
import { randomIds, systemClock } from '../../adapters/node/clock-and-ids';
import { patience } from '../../adapters/node/patience';
import { payAtTheDoor } from '../../adapters/payments/at-the-door';
import { makeHmacTickets } from '../../adapters/tickets/hmac-tickets';
import { minute } from '../../domain/shared/time';
import { type QueueName, queueNames, queueSources } from '../event-sources';
import { deadLetterSources } from './in-memory-dead-letters';

/** Holds the address at which a client reaches this process; the local host sets it once it listens. */
export interface PublicAddress {
  origin: string;
}

const secret = (): string => randomBytes(32).toString('hex');

const makeQueues = (): { readonly [Name in QueueName]: Queue } => {
  const queue = () => makeQueue(systemClock, { visibilityTimeoutMs: minute, maxReceiveCount: 3 });
  return { mail: queue(), index: queue(), analytics: queue(), bookings: queue(), payments: queue() };
};

const makeTopicTo = (queues: ReturnType<typeof makeQueues>) =>
  makeTopic(queueNames.map((name) => ({ queue: queues[name], filterPolicy: { type: queueSources[name].events } })));

/** Families pay at the door, unless one wants to see what they are charged. */
const makePaying = (queue: Queue) => {
  const paymentLedger = makePaymentLedger();
  const payments = new Map([
    ['door', payAtTheDoor],
    ['ledger', paymentLedger.payments],
  ]).get(process.env.PAYMENTS || 'door');
  if (!payments) throw new Error('PAYMENTS is none of door, ledger');
  return {
    paymentLedger,
    payments,
    paymentQueue: makeInMemoryPaymentQueue(queue),
  };
};

/** Makes every adapter that one laptop needs, in memory. Each process has one set of its own. */
const makeInMemoryAdapters = () => {
  const clock = systemClock;
  const ids = randomIds;
  const address: PublicAddress = { origin: 'http://127.0.0.1:4000' };
  const changes = makeChanges();
  const listings = makeInMemoryListings(changes);
  const children = makeInMemoryChildren();
  const search = makeInMemorySearch('things-to-do');
  const queues = makeQueues();
  const topic = makeTopicTo(queues);
  const deadRecords = makeDeadLetterStore();
  return {
    address,
    changes,
    clock,
    ids,
    listings,
    queues,
    topic,
    profiles: makeInMemoryProfiles(changes),
    children,
    bookings: makeInMemoryBookings({ listings, children }, { changes, clock }),
    bookingNames,
    patience,
    ...makePaying(queues.payments),
    favourites: makeInMemoryFavourites(),
    publishedListings: makeInMemoryPublishedListings(changes),
    searchIndex: search.searchIndex,
    searchIndexAdmin: search.admin,
    keepsData: false,
    contactQueue: makeInMemoryContactQueue(queues.mail),
    wakeUps: makeInMemoryWakeUps(),
    gatherings: makeInMemoryGatherings(),
    reminders: makeInMemoryReminders(queues.mail),
    inbox: makeInbox(clock, 'Things To Do <hello@things-to-do.example>'),
    idempotencyStore: makeInMemoryIdempotencyStore(clock, 5 * minute),
    uploads: makeInMemoryImageStore(clock, {
      bucket: 'things-to-do-local',
      region: 'local',
      uploadUrl: () => `${address.origin}/local/uploads`,
      imagesUrl: () => `${address.origin}/local/images`,
      secret: secret(),
    }),
    directory: makeInMemoryUserDirectory(ids),
    placeCrossings: makeInMemoryPlaceCrossings(),
    rateLimiter: makeInMemoryRateLimiter(),
    cursors: makeHmacCursors(secret()),
    tickets: makeHmacTickets([{ version: 1, secret: secret() }]),
    logger: makeJsonLogger((line) => process.stderr.write(`${line}\n`)),
    metrics: makeInMemoryMetrics(),
    mailAddressBook: makeInMemoryMailAddressBook({
      moderators: ['moderator@example.com'],
      contact: 'hello@things-to-do.example',
    }),
    mailSuppressions: makeInMemoryMailSuppressions(clock),
    analytics: makeInMemoryAnalytics(),
    deadRecords,
    deadLetters: makeInMemoryDeadLetters(deadLetterSources(queues, deadRecords, topic)),
  };
};

export const inMemoryAdapters = makeInMemoryAdapters();
