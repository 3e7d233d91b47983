import { makeJsonLogger } from '../../adapters/console/json-logger';
import { makeDynamoDbBookingLists } from '../../adapters/dynamodb/booking/booking-lists';
import { makeDynamoDbBookingStore } from '../../adapters/dynamodb/booking/booking-store';
import { makeDynamoDbWakeUps } from '../../adapters/dynamodb/booking/wake-ups';
import { makeDynamoDbChildren } from '../../adapters/dynamodb/family/child-repository';
import { makeDynamoDbFavourites } from '../../adapters/dynamodb/family/favourite-repository';
import { makeDynamoDbPlaceCrossings } from '../../adapters/dynamodb/finding/place-crossings';
import { makeDynamoDbPublishedListings } from '../../adapters/dynamodb/finding/published-listings';
import { makeDynamoDbIdempotencyStore } from '../../adapters/dynamodb/idempotency-store';
import { makeDynamoDbListings } from '../../adapters/dynamodb/listing/listing-repository';
import { makeDynamoDbGatherings } from '../../adapters/dynamodb/messages/gatherings';
import { makeDynamoDbMailSuppressions } from '../../adapters/dynamodb/messages/mail-suppressions';
import { makeDynamoDbProfiles } from '../../adapters/dynamodb/people/profile-repository';
import { makeDynamoDbRateLimiter } from '../../adapters/dynamodb/rate-limiter';
import type { Table } from '../../adapters/dynamodb/table';
import { makeInMemoryMetrics } from '../../adapters/in-memory/metrics';
import { joined } from '../../domain/booking/booking';
import { untouched } from '../../domain/booking/session-places';
import type { CalendarDay } from '../../domain/shared/time';
import { instantAt } from '../../domain/shared/time';
import type { Grant } from '../../handlers/grants';
import { aBooking, aRequest } from './bookings';
import { aChildId, aDraft, aKey, anAuditor, anId, anOrganiser, aPending, aUser, noon } from './listings';
import { recordingTable } from './recording-table';
import { grantedBy, requestsByOperation } from './search-requests';

type Call = (table: Table) => Promise<unknown>;

const clock = { now: () => noon };
const now = instantAt(noon);
const page = { size: 2 };
const nextPage = { size: 2, after: { key: now, id: anId() } };

const listings = (table: Table) =>
  makeDynamoDbListings(
    table,
    makeJsonLogger(() => undefined),
    makeInMemoryMetrics(),
  );
const profiles = (table: Table) =>
  makeDynamoDbProfiles(
    table,
    makeJsonLogger(() => undefined),
    makeInMemoryMetrics(),
  );
const children = (table: Table) =>
  makeDynamoDbChildren(
    table,
    makeJsonLogger(() => undefined),
    makeInMemoryMetrics(),
  );
const favourites = (table: Table) =>
  makeDynamoDbFavourites(
    table,
    makeJsonLogger(() => undefined),
    makeInMemoryMetrics(),
  );
const bookingLists = (table: Table) =>
  makeDynamoDbBookingLists(
    table,
    makeJsonLogger(() => undefined),
    makeInMemoryMetrics(),
  );
const bookings = (table: Table) => makeDynamoDbBookingStore(table);
const gatherings = (table: Table) => makeDynamoDbGatherings(table);
const idempotencyStore = (table: Table) => makeDynamoDbIdempotencyStore(table, clock, 1000);

const decision = {
  id: anId(),
  listingId: anId(),
  auditorId: anAuditor(),
  verdict: 'APPROVED' as const,
  reasons: [],
  decidedAt: now,
};
const child = { id: aChildId(), parentId: aUser(), name: 'Ada', birthDate: '2020-01-01' as CalendarDay, revision: 1 };
const booking = aBooking();
const waiting = joined(aRequest(), now);
const hold = { id: booking.id, places: 1, ends: noon, children: [], adults: 1 };
const session = untouched(booking, { capacity: 1, starts: noon, ends: noon, closes: noon, opens: 0, offerMs: 1 });
const profile = { id: aUser(), name: 'Jan', revision: 1, updatedAt: now };

/** Every method of the ports that the table fulfils, called as use cases call it. */
const calls = {
  ListingRepository: {
    get: (table) => listings(table).get(anId()),
    getByExternalId: (table) => listings(table).getByExternalId(anOrganiser(), aKey()),
    getMany: (table) => listings(table).getMany([anId()]),
    commit: async (table) => {
      await listings(table).commit({ answer: aDraft(), listings: [aDraft()] });
      await listings(table).commit({ answer: aPending(), listings: [aPending(), aDraft()], decision });
    },
    byStatus: (table) => listings(table).byStatus(anOrganiser(), 'DRAFT', nextPage),
    pending: (table) => listings(table).pending(nextPage),
    allOf: (table) => listings(table).allOf(anOrganiser()),
  },
  DecisionRepository: { decisionsOf: (table) => listings(table).decisionsOf(anAuditor(), page) },
  PublishedListings: {
    ids: (table) => makeDynamoDbPublishedListings(table).ids()[Symbol.asyncIterator]().next(),
  },
  ProfileRepository: {
    get: (table) => profiles(table).get(aUser()),
    getMany: (table) => profiles(table).getMany([aUser()]),
    addIfAbsent: (table) => profiles(table).addIfAbsent(profile),
    change: (table) => profiles(table).change(aUser(), { name: 'Jan' }, now),
    changeAt: (table) => profiles(table).changeAt(aUser(), 1, { name: 'Jan' }, now),
  },
  ChildRepository: {
    get: (table) => children(table).get(child.id, child.parentId),
    childrenOf: (table) => children(table).childrenOf(child.parentId),
    add: (table) => children(table).add(child),
    save: (table) => children(table).save({ ...child, revision: 2 }),
    remove: (table) => children(table).remove(child.id, child.parentId),
  },
  FavouriteRepository: {
    get: (table) => favourites(table).get(anId(), aUser()),
    keptAmong: (table) => favourites(table).keptAmong([anId()], aUser()),
    favouritesOf: (table) => favourites(table).favouritesOf(aUser()),
    add: (table) => favourites(table).add({ listingId: anId(), userId: aUser(), addedAt: now }),
    remove: (table) => favourites(table).remove(anId(), aUser()),
  },
  BookingStore: {
    ground: (table) => bookings(table).ground(booking, aUser(), []),
    session: (table) => bookings(table).session(booking),
    get: (table) => bookings(table).get(booking.id),
    book: (table) => bookings(table).book(booking, noon),
    hold: (table) => bookings(table).hold(booking, aUser(), hold, noon),
    confirm: (table) => bookings(table).confirm(booking, noon, noon),
    release: (table) => bookings(table).release(booking, aUser(), hold),
    giveBack: (table) => bookings(table).giveBack(booking, 1),
    join: (table) => bookings(table).join(waiting, noon),
    commit: (table) => bookings(table).commit({ session: { onto: 0, after: session }, booking }),
  },
  BookingLists: {
    bookingsOf: (table) => bookingLists(table).bookingsOf(aUser(), 'ACTIVE'),
    bookingsOfSession: (table) => bookingLists(table).bookingsOfSession(booking),
    bookingsOfListing: (table) => bookingLists(table).bookingsOfListing(booking.thingToDoId),
    sessions: (table) => bookingLists(table).sessions([booking]),
    sessionsBetween: (table) =>
      bookingLists(table).sessionsBetween(booking.thingToDoId, booking.sessionId, booking.sessionId),
  },
  PlaceCrossings: {
    add: (table) => makeDynamoDbPlaceCrossings(table).add(anId()),
    of: (table) => makeDynamoDbPlaceCrossings(table).of([anId()]),
  },
  RateLimiter: { take: (table) => makeDynamoDbRateLimiter(table).take(aKey(), { max: 1, windowMs: 1000 }, noon) },
  MailSuppressions: {
    add: (table) => makeDynamoDbMailSuppressions(table, clock).add('ada@example.org', undefined),
    among: (table) => makeDynamoDbMailSuppressions(table, clock).among(['ada@example.org']),
  },
  WakeUps: {
    put: (table) => makeDynamoDbWakeUps(table).put(noon, { kind: 'REMINDER', bookingId: booking.id }),
    due: (table) => makeDynamoDbWakeUps(table).due(noon),
    doneUntil: (table) => makeDynamoDbWakeUps(table).doneUntil(),
    done: (table) => makeDynamoDbWakeUps(table).done(noon),
  },
  Gatherings: {
    add: (table) => gatherings(table).add('ThingToDoSubmitted', { id: aKey(), body: '{}' }),
    take: (table) => gatherings(table).take('ThingToDoSubmitted', aKey(), noon),
    takeAfter: (table) => gatherings(table).takeAfter('ThingToDoSubmitted', aKey(), aKey(), noon),
    scheduled: (table) => gatherings(table).scheduled('ThingToDoSubmitted', aKey()),
    told: (table) => gatherings(table).told('ThingToDoSubmitted', aKey()),
    open: (table) => gatherings(table).open(),
  },
  IdempotencyStore: {
    claim: (table) => idempotencyStore(table).claim(aKey()),
    complete: (table) => idempotencyStore(table).complete(aKey()),
    release: (table) => idempotencyStore(table).release(aKey()),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Call>>>>;

/** What is there when a method is called that goes on only then. */
const stored: Readonly<Record<string, object>> = {
  'ChildRepository.remove': { revision: { N: '1' } },
  'FavouriteRepository.remove': { addedAt: { S: now } },
};

/** Adapters of services other than the table and the search engine make one request for each method. */
const elsewhere: Readonly<Record<string, readonly Grant[]>> = {
  'Reminders.remind': ['mail-queue:SendMessage'],
  'ContactQueue.send': ['mail-queue:SendMessage'],
  'PaymentQueue.send': ['payments-queue:SendMessage'],
  'EventPublisher.publish': ['topic:Publish'],
  'ImageUploads.sign': ['uploads:PutObject'],
  'ImageCopies.freeze': ['unapproved:GetObject', 'submitted:PutObject', 'images:ListBucket'],
  'ImageCopies.release': ['unapproved:GetObject', 'approved:PutObject', 'images:ListBucket'],
  'ImagePreviews.address': ['unapproved:GetObject'],
  'Mailer.send': ['mail:SendEmail', 'mail:SendRawEmail'],
  'MailAddressBook.ours': ['mail-addresses:GetParameters'],
  'DeadLetters.depth': ['dead-letters:Take'],
  'DeadLetters.take': ['dead-letters:Take'],
  'DeadLetter.isWhole': ['stream:GetRecords'],
  'DeadLetter.redrive': [
    'queues:SendMessage',
    'stream:GetRecords',
    'stream-consumer:Invoke',
    'scheduled-functions:Invoke',
  ],
  'DeadLetter.remove': ['dead-letters:Take'],
  'DeadLetter.release': ['dead-letters:Take'],
  'Analytics.record': ['analytics:PutRecordBatch'],
};

/** Keeps those of the requests that were recorded on the engine itself. */
const searchGrants = () =>
  Object.entries(requestsByOperation).map(([method, requests]): [string, readonly Grant[]] => [
    method.replace(/^s/, 'S'),
    [...new Set(requests.map((request): Grant => `search:${grantedBy(request)}`))],
  ]);

/** Returns what a method asks of AWS, `Port.method` by the port's interface; found out by calling it. An empty answer may well not please it. */
export const grantsByMethod = async (): Promise<ReadonlyMap<string, readonly Grant[]>> => {
  const found = new Map<string, readonly Grant[]>([...Object.entries(elsewhere), ...searchGrants()]);
  for (const [port, methods] of Object.entries<Readonly<Record<string, Call>>>(calls))
    for (const [method, call] of Object.entries(methods)) {
      const { table, asked } = recordingTable(stored[`${port}.${method}`]);
      await call(table).catch(() => undefined);
      found.set(`${port}.${method}`, [...asked]);
    }
  return found;
};
