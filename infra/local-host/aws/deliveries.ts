import { type QueueName, queueNames, queueSources } from '../../../handlers/event-sources';
import { eventsOfRecord } from '../../../handlers/records/events-of-record';
import type { NumberedRecord } from '../ordered-delivery';

/**
 * What is on its way from the stream to a consumer. A topic hands messages on when it likes; only whoever knows what must
 * arrive can tell that everything has.
 */
export interface Deliveries {
  readonly expect: (record: NumberedRecord) => void;
  /** Forgets a record that will not be published. */
  forget(record: NumberedRecord): void;
  /** Notes that the event was consumed, or given up. */
  arrived(queue: QueueName, eventId: string): void;
  /** Returns how many have not arrived. */
  underWay(): number;
}

export const makeDeliveries = (): Deliveries => {
  const awaited = new Set<string>();

  const keysOf = ({ record }: NumberedRecord): readonly string[] => {
    try {
      return eventsOfRecord(record).flatMap(({ id, type }) =>
        queueNames
          .filter((queue) => (queueSources[queue].events as readonly string[]).includes(type))
          .map((queue) => `${queue} ${id}`),
      );
    } catch {
      // Nobody publishes a malformed record.
      return [];
    }
  };

  return {
    expect: (record) => {
      for (const key of keysOf(record)) awaited.add(key);
    },
    forget: (record) => {
      for (const key of keysOf(record)) awaited.delete(key);
    },
    arrived: (queue, eventId) => {
      awaited.delete(`${queue} ${eventId}`);
    },
    underWay: () => awaited.size,
  };
};
