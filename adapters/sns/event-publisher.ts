import { PublishBatchCommand, type PublishBatchRequestEntry, type SNSClient } from '@aws-sdk/client-sns';
import type { EventPublisher } from '../../application/ports/event-publisher';
import type { DomainEvent } from '../../domain/listing/events';

/** SNS's limits for one batch. */
const mostEntries = 10;
const mostBytes = 256 * 1024;
/** What an entry's attributes and its id weigh at most. */
const overhead = 256;

interface Entry {
  readonly event: DomainEvent;
  readonly body: string;
  readonly bytes: number;
}

const entryOf = (event: DomainEvent): Entry => {
  const body = JSON.stringify(event);
  return { event, body, bytes: Buffer.byteLength(body) + overhead };
};

const batchesOf = (entries: readonly Entry[]): Entry[][] => {
  const batches: Entry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const last = batches.at(-1);
    if (last && last.length < mostEntries && entry.bytes <= room) {
      last.push(entry);
      room -= entry.bytes;
    } else {
      batches.push([entry]);
      room = mostBytes - entry.bytes;
    }
  }
  return batches;
};

const requestEntry = ({ event, body }: Entry, index: number): PublishBatchRequestEntry => ({
  Id: String(index),
  Message: body,
  MessageAttributes: { type: { DataType: 'String', StringValue: event.type } },
});

/**
 * Publishes in as few calls as SNS allows. An event is small by its rules: its longest part are the reasons of a
 * rejection, 20 of 1,000 characters each, well under SNS's 256 KB.
 */
export const makeSnsPublisher = (client: SNSClient, topicArn: string): EventPublisher => {
  const publishBatch = async (batch: readonly Entry[]): Promise<readonly string[]> => {
    const answer = await client.send(
      new PublishBatchCommand({ TopicArn: topicArn, PublishBatchRequestEntries: batch.map(requestEntry) }),
    );
    return (answer.Failed ?? []).flatMap(({ Id }) => batch[Number(Id)]?.event.id ?? []);
  };
  return {
    publish: async (events) => (await Promise.all(batchesOf(events.map(entryOf)).map(publishBatch))).flat(),
  };
};
