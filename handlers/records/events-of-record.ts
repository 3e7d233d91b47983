import * as v from 'valibot';
import { changeOf, streamRecord } from '../../adapters/dynamodb/stream-record';
import type { DomainEvent } from '../../domain/events';
import { eventsOfListing } from '../../domain/listing/events';
import { eventsOfOrganiser } from '../../domain/people/events';

/** What a record of the table's stream means to the rest of the system. Throws when it is malformed. */
export const eventsOfRecord = (record: unknown): readonly DomainEvent[] => {
  const change = changeOf(v.parse(streamRecord, record));
  if (change.kind === 'listing') return eventsOfListing(change.before, change.after);
  return change.kind === 'profile' ? eventsOfOrganiser(change.before, change.after) : [];
};
