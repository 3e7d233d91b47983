import type { EventPublisher } from '../../application/ports/event-publisher';
import type { DomainEvent } from '../../domain/events';
import { claimCheckOf } from '../../domain/operations/claim-check';
import type { Queue } from './queue';

/** Bytes of one message, as SNS and SQS limit it. */
const maxMessageBytes = 256 * 1024;

const bodyOf = (event: DomainEvent): string => {
  const whole = JSON.stringify(event);
  return Buffer.byteLength(whole) <= maxMessageBytes ? whole : JSON.stringify(claimCheckOf(event));
};

/** Takes what its filter policy names in an attribute, as SNS does. */
export interface Subscription {
  readonly queue: Queue;
  readonly filterPolicy: { readonly type: readonly string[] };
}

/** Makes a topic that delivers raw to queues: the body is the event's JSON, and its type the attribute to filter on. */
export const makeTopic = (subscriptions: readonly Subscription[]): EventPublisher => ({
  publish: async (events) => {
    for (const event of events) {
      for (const { queue, filterPolicy } of subscriptions) {
        if (filterPolicy.type.includes(event.type)) queue.send(bodyOf(event));
      }
    }
    return [];
  },
});
