import type { EventPublisher } from '../../application/ports/event-publisher';
import type { Queue } from './queue';

/** A subscription takes what its filter policy names in an attribute, as SNS does. */
export interface Subscription {
  readonly queue: Queue;
  readonly filterPolicy: { readonly type: readonly string[] };
}

/** A topic that delivers raw to queues: the body is the event's JSON, and its type the attribute to filter on. */
export const makeTopic = (subscriptions: readonly Subscription[]): EventPublisher => ({
  publish: async (events) => {
    for (const event of events) {
      for (const { queue, filterPolicy } of subscriptions) {
        if (filterPolicy.type.includes(event.type)) queue.send(JSON.stringify(event));
      }
    }
    return [];
  },
});
