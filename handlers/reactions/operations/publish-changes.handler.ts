import * as v from 'valibot';
import { eventPublisher } from '#adapters';
import type { EventPublisher } from '../../../application/ports/event-publisher';
import type { DomainEvent } from '../../../domain/events';
import { wire } from '../../composition/wire';
import { eventsOfRecord } from '../../records/events-of-record';
import { type BatchResponse, batchResponse, recordFailed } from '../../records/records';

const publish = wire(
  (ports: { readonly publisher: EventPublisher }) => (events: readonly DomainEvent[]) =>
    ports.publisher.publish(events),
  { publisher: eventPublisher },
);

const streamEvent = v.object({ Records: v.array(v.unknown()) });
const numbered = v.object({ dynamodb: v.object({ SequenceNumber: v.string() }) });

/** Tells the topic what the table's writes mean. One publish for the whole batch. */
export const handler = async (event: unknown): Promise<BatchResponse> => {
  const failed: string[] = [];
  const recordOf = new Map<string, string>();
  const events: DomainEvent[] = [];
  for (const record of v.parse(streamEvent, event).Records) {
    const { SequenceNumber: number } = v.parse(numbered, record).dynamodb;
    try {
      for (const happened of eventsOfRecord(record)) {
        events.push(happened);
        recordOf.set(happened.id, number);
      }
    } catch (malformed) {
      recordFailed(malformed, number);
      failed.push(number);
    }
  }
  const again = events.length > 0 ? await publish(events) : [];
  return batchResponse([...failed, ...again.flatMap((id) => recordOf.get(id) ?? [])]);
};
