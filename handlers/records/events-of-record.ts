import * as v from 'valibot';
import { changeOf, streamRecord } from '../../adapters/dynamodb/stream-record';
import type { DomainEvent } from '../../domain/events';
import { eventsOfChange } from '../../domain/stored-change';

/** Returns what a record of the table's stream means to the rest of the system. Throws when it is malformed. */
export const eventsOfRecord = (record: unknown): readonly DomainEvent[] => {
  const change = changeOf(v.parse(streamRecord, record));
  return change ? eventsOfChange(change) : [];
};
