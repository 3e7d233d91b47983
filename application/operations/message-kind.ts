import type { QueuedMessage } from '../messages/ports/queued-message';
import type { LetterKind } from './ports/dead-letters';

/** What queues carry. A message whose kind is missing here could never be sent again: it does not compile. */
const kinds = {
  BookingCancelled: 'BookingCancelled',
  BookingMade: 'BookingMade',
  BookingMoved: 'BookingMoved',
  BookingReduced: 'BookingReduced',
  ContactMessage: 'ContactMessage',
  EntryGone: 'EntryGone',
  GatheringDue: 'GatheringDue',
  ListMovesOn: 'ListMovesOn',
  OrganiserRenamed: 'OrganiserRenamed',
  PaymentDue: 'PaymentDue',
  PlacesCrossed: 'PlacesCrossed',
  PlacesOffered: 'PlacesOffered',
  SessionCancelled: 'SessionCancelled',
  SessionChanged: 'SessionChanged',
  SessionReminder: 'SessionReminder',
  ThingToDoPublished: 'ThingToDoPublished',
  ThingToDoRejected: 'ThingToDoRejected',
  ThingToDoSubmitted: 'ThingToDoSubmitted',
  ThingToDoWithdrawn: 'ThingToDoWithdrawn',
  WaitingEnded: 'WaitingEnded',
  WaitingListJoined: 'WaitingListJoined',
} as const satisfies { readonly [Type in QueuedMessage['type']]: Type };

const isKnown = (type: unknown): type is keyof typeof kinds => typeof type === 'string' && Object.hasOwn(kinds, type);

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** Takes a message out of what a topic wraps it in, unless it delivers raw. */
const unwrapped = (message: unknown): unknown => {
  const inner = fieldOf(message, 'Message');
  return fieldOf(message, 'Type') === 'Notification' && typeof inner === 'string' ? parsed(inner) : message;
};

/** Returns what a queue's message is, by a name that is known beforehand: never a word out of it. */
export const kindOfMessage = (body: string): LetterKind => {
  const message = unwrapped(parsed(body));
  const type = fieldOf(message, 'type');
  if (isKnown(type)) return kinds[type];
  return typeof fieldOf(message, 'eventType') === 'string' ? 'MailFeedback' : 'Unknown';
};
