import type { DomainEvent } from '../../../domain/events';
import type { Delivered } from '../../../domain/operations/claim-check';
import type { ContactMessage, GatheringDue, SessionReminder } from './mail';

/** What is sent into a queue past the topic. */
export type SentMessage = ContactMessage | GatheringDue | SessionReminder;

/** What the queues of our own carry. */
export type QueuedMessage = Delivered<DomainEvent> | SentMessage;
