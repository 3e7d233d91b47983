import type { SentMessage } from '../application/messages/ports/queued-message';
import type { DomainEvent } from '../domain/events';
import type { FunctionName } from './functions';

interface QueueSource {
  /** Consumes the queue, in batches, and reports the messages that failed. */
  readonly consumer: FunctionName;
  /** Which events of the topic go into the queue: the filter policy of its subscription. */
  readonly events: readonly DomainEvent['type'][];
  /** What else comes into the queue: sent past the topic. */
  readonly sent?: readonly SentMessage['type'][];
}

/** Names the function that the table's stream goes to, which publishes to the topic. */
export const streamConsumer: FunctionName = 'reactions/publish-changes';

/** Names the function that hears what SES tells of mails, through a topic and a queue of its own. */
export const mailFeedbackConsumer: FunctionName = 'reactions/record-mail-feedback';

/** Lists SES's own words: that it has sent a mail, and what went wrong with one. */
export const mailEvents = ['send', 'bounce', 'complaint', 'reject', 'renderingFailure', 'deliveryDelay'] as const;
export type MailEvent = (typeof mailEvents)[number];

/** Says who listens to what. Pump, template and tests are made from it. */
export const queueSources = {
  mail: {
    consumer: 'reactions/send-mail',
    events: [
      'ThingToDoSubmitted',
      'ThingToDoPublished',
      'ThingToDoRejected',
      'OrganiserRenamed',
      'BookingMade',
      'BookingReduced',
      'BookingCancelled',
      'BookingMoved',
      'WaitingListJoined',
      'PlacesOffered',
      'WaitingEnded',
    ],
    sent: ['ContactMessage', 'GatheringDue', 'SessionReminder'],
  },
  index: {
    consumer: 'reactions/index-listings',
    events: [
      'ThingToDoPublished',
      'ThingToDoWithdrawn',
      'OrganiserRenamed',
      'SessionChanged',
      'SessionCancelled',
      'PlacesCrossed',
    ],
  },
  analytics: {
    consumer: 'reactions/record-analytics',
    events: [
      'ThingToDoSubmitted',
      'ThingToDoPublished',
      'ThingToDoRejected',
      'ThingToDoWithdrawn',
      'OrganiserRenamed',
      'SessionChanged',
      'SessionCancelled',
      'BookingMade',
      'BookingReduced',
      'BookingCancelled',
      'BookingMoved',
      'WaitingListJoined',
      'PlacesOffered',
      'WaitingEnded',
      'EntryGone',
      'ListMovesOn',
      'PlacesCrossed',
    ],
  },
  bookings: {
    consumer: 'reactions/follow-sessions',
    events: [
      'ThingToDoPublished',
      'ThingToDoWithdrawn',
      'SessionChanged',
      'SessionCancelled',
      'EntryGone',
      'BookingMade',
      'BookingMoved',
      'WaitingListJoined',
      'ListMovesOn',
    ],
  },
  /** A queue of its own: a provider that does not answer holds up no notice. */
  payments: {
    consumer: 'reactions/settle-payments',
    events: ['BookingMade', 'BookingReduced', 'BookingCancelled'],
    sent: ['PaymentDue'],
  },
} as const satisfies Record<string, QueueSource>;

export type QueueName = keyof typeof queueSources;

export const queueNames = Object.keys(queueSources) as readonly QueueName[];
