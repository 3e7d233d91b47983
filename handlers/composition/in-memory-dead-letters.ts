import {
  type DeadLetterSource,
  type DeadLetterStore,
  type makeInMemoryDeadLetters,
} from '../../adapters/in-memory/operations/dead-letters';
import type { Queue } from '../../adapters/in-memory/queue';
import { kindOfMessage } from '../../application/operations/message-kind';
import type { EventPublisher } from '../../application/ports/event-publisher';
import { eventsOfRecord } from '../records/events-of-record';

type Sources = Parameters<typeof makeInMemoryDeadLetters>[0];

const ofQueue = (queue: Queue): DeadLetterSource => ({
  letters: () => queue.deadLetters(),
  delete: (id) => queue.deleteDead(id),
  kindOf: kindOfMessage,
  redrive: async (body) => {
    queue.send(body);
    return 'taken';
  },
});

/** Publishes what a record says. Records lie there whole: nothing in memory is forgotten. */
const ofStream = (records: DeadLetterStore, publisher: EventPublisher): DeadLetterSource => ({
  ...records,
  kindOf: () => 'StreamRecords',
  redrive: async (body) => {
    let events: ReturnType<typeof eventsOfRecord>;
    try {
      events = eventsOfRecord(JSON.parse(body));
    } catch {
      return 'refused';
    }
    return (await publisher.publish(events)).length > 0 ? 'refused' : 'taken';
  },
});

/** Sends what a queue gave up back into it, and publishes what the stream's consumer could not publish. */
export const deadLetterSources = (
  queues: Readonly<Record<string, Queue>>,
  deadRecords: DeadLetterStore,
  publisher: EventPublisher,
): Sources => ({
  ...Object.fromEntries(Object.entries(queues).map(([name, queue]) => [name, ofQueue(queue)])),
  stream: ofStream(deadRecords, publisher),
});
