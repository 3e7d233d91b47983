import type { DomainEvent } from '../../../domain/events';
import type { Delivered } from '../../../domain/operations/claim-check';
import type { PaymentDue } from '../../booking/ports/payment-queue';
import type { ContactMessage, GatheringDue, SessionReminder } from './mail';

/** Names what is sent into a queue past the topic. */
export type SentMessage = ContactMessage | GatheringDue | PaymentDue | SessionReminder;

/** Names what the queues of our own carry. */
export type QueuedMessage = Delivered<DomainEvent> | SentMessage;
