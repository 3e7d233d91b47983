import * as v from 'valibot';
import { gatheredKinds } from '../../application/messages/ports/gatherings';
import type { QueuedMessage } from '../../application/messages/ports/queued-message';
import { pools } from '../../application/people/ports/user-directory';
import { sessionIdRule } from '../../domain/schedule/session-id';
import { bookingIdRule, listingIdRule, organiserIdRule } from '../../domain/shared/ids';
import type { EntriesOf } from '../../domain/shared/rules';
import { instantRule } from '../../domain/shared/time';

type MessageType = QueuedMessage['type'];
type MessageOf<Type extends MessageType> = Extract<QueuedMessage, { readonly type: Type }>;
type FieldsOf<Type extends MessageType> = EntriesOf<MessageOf<Type>>;

const messageId = v.pipe(v.string(), v.minLength(1));

const wholeNumber = v.pipe(v.number(), v.integer());

const happened = { id: messageId, occurredAt: instantRule };
const ofOrganiser = { ...happened, organiserId: organiserIdRule };
const ofListing = { ...ofOrganiser, listingId: listingIdRule, revision: wholeNumber };

const ofBooking = {
  ...happened,
  bookingId: bookingIdRule,
  listingId: listingIdRule,
  sessionId: sessionIdRule,
  revision: wholeNumber,
};

const ofSession = {
  ...ofListing,
  sessionId: sessionIdRule,
  scope: v.picklist(['THIS', 'THIS_AND_FOLLOWING']),
};

const elsewhere = { isElsewhere: v.exactOptional(v.literal(true)) };

/** Missing when no message could hold it. */
const written = { name: v.exactOptional(v.string()) };

/** What queues carry, as it travels. A message, or a field of one, that has no schema does not compile. */
const messages = {
  ThingToDoSubmitted: v.object({
    ...ofListing,
    type: v.literal('ThingToDoSubmitted'),
    ...written,
    newVersionOf: v.exactOptional(listingIdRule),
  } satisfies FieldsOf<'ThingToDoSubmitted'>),
  ThingToDoPublished: v.object({
    ...ofListing,
    type: v.literal('ThingToDoPublished'),
    ...written,
    ...elsewhere,
  } satisfies FieldsOf<'ThingToDoPublished'>),
  ThingToDoRejected: v.object({
    ...ofListing,
    type: v.literal('ThingToDoRejected'),
    ...written,
    reasons: v.exactOptional(v.array(v.string())),
  } satisfies FieldsOf<'ThingToDoRejected'>),
  ThingToDoWithdrawn: v.object({
    ...ofListing,
    type: v.literal('ThingToDoWithdrawn'),
  } satisfies FieldsOf<'ThingToDoWithdrawn'>),
  SessionChanged: v.object({
    ...ofSession,
    type: v.literal('SessionChanged'),
    ...elsewhere,
  } satisfies FieldsOf<'SessionChanged'>),
  SessionCancelled: v.object({
    ...ofSession,
    type: v.literal('SessionCancelled'),
  } satisfies FieldsOf<'SessionCancelled'>),
  OrganiserRenamed: v.object({
    ...ofOrganiser,
    type: v.literal('OrganiserRenamed'),
    ...written,
    formerName: v.exactOptional(v.string()),
  } satisfies FieldsOf<'OrganiserRenamed'>),
  BookingMade: v.object({ ...ofBooking, type: v.literal('BookingMade') } satisfies FieldsOf<'BookingMade'>),
  BookingReduced: v.object({
    ...ofBooking,
    type: v.literal('BookingReduced'),
    refund: wholeNumber,
  } satisfies FieldsOf<'BookingReduced'>),
  BookingCancelled: v.object({
    ...ofBooking,
    type: v.literal('BookingCancelled'),
    by: v.picklist(['FAMILY', 'ORGANISER', 'SESSION']),
    refund: wholeNumber,
  } satisfies FieldsOf<'BookingCancelled'>),
  BookingMoved: v.object({
    ...ofBooking,
    type: v.literal('BookingMoved'),
    formerStarts: wholeNumber,
  } satisfies FieldsOf<'BookingMoved'>),
  WaitingListJoined: v.object({
    ...ofBooking,
    type: v.literal('WaitingListJoined'),
  } satisfies FieldsOf<'WaitingListJoined'>),
  WaitingEnded: v.object({
    ...ofBooking,
    type: v.literal('WaitingEnded'),
    by: v.picklist(['CLOSED', 'LAPSED']),
  } satisfies FieldsOf<'WaitingEnded'>),
  PlacesOffered: v.object({
    ...ofBooking,
    type: v.literal('PlacesOffered'),
    ends: wholeNumber,
  } satisfies FieldsOf<'PlacesOffered'>),
  ListMovesOn: v.object({
    ...happened,
    type: v.literal('ListMovesOn'),
    listingId: listingIdRule,
    sessionId: sessionIdRule,
    revision: wholeNumber,
    at: wholeNumber,
  } satisfies FieldsOf<'ListMovesOn'>),
  PlacesCrossed: v.object({
    ...happened,
    type: v.literal('PlacesCrossed'),
    listingId: listingIdRule,
    sessionId: sessionIdRule,
    revision: wholeNumber,
  } satisfies FieldsOf<'PlacesCrossed'>),
  SessionReminder: v.object({
    type: v.literal('SessionReminder'),
    id: messageId,
    bookingId: bookingIdRule,
    starts: wholeNumber,
  } satisfies FieldsOf<'SessionReminder'>),
  PaymentDue: v.object({
    type: v.literal('PaymentDue'),
    id: messageId,
    bookingId: bookingIdRule,
    thingToDoId: listingIdRule,
    sessionId: sessionIdRule,
    keptUntil: wholeNumber,
    amount: wholeNumber,
  } satisfies FieldsOf<'PaymentDue'>),
  EntryGone: v.object({ ...ofBooking, type: v.literal('EntryGone') } satisfies FieldsOf<'EntryGone'>),
  GatheringDue: v.object({
    type: v.literal('GatheringDue'),
    id: messageId,
    kind: v.picklist(gatheredKinds),
    window: v.string(),
  } satisfies FieldsOf<'GatheringDue'>),
  ContactMessage: v.object({
    type: v.literal('ContactMessage'),
    id: messageId,
    from: v.string(),
    subject: v.string(),
    body: v.string(),
    pool: v.exactOptional(v.picklist(pools)),
    sub: v.exactOptional(v.string()),
  } satisfies FieldsOf<'ContactMessage'>),
} as const satisfies { readonly [Type in MessageType]: v.GenericSchema<unknown, MessageOf<Type>> };

/** Returns what a consumer reads: messages of these types, which are those that its queue is subscribed to. */
export const messagesOf = <Type extends MessageType>(types: readonly Type[]) =>
  v.variant(
    'type',
    types.map((type) => messages[type]),
  );
